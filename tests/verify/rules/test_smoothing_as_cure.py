"""Rule smoothing-as-cure: what it finds, and near misses that it leaves alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

FINDS = [
    "With label smoothing the loss no longer blows up if the model puts zero on a wrong class.",
    "Label smoothing prevents the loss from becoming infinite when the model assigns zero probability.",
    "Label smoothing avoids log(0) in the loss.",
    "Label smoothing fixes the infinite cross-entropy at q = 0.",
    "Smoothing the labels removes the infinite loss terms.",
]
LEAVES = [
    "Label smoothing does not prevent the loss from becoming infinite if q is zero.",
    "Label smoothing prevents the logits from diverging.",
    "Laplace smoothing of the model prevents an infinite cross-entropy.",
    "With a one-hot target, the loss does not blow up if the model puts 0 on a wrong class.",
]


@pytest.mark.parametrize("text", FINDS)
def test_it_finds(text: str, in_prose: Callable[[str], list[str]]) -> None:
    assert "IT809" in in_prose(text)


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str, in_prose: Callable[[str], list[str]]) -> None:
    assert "IT809" not in in_prose(text)
