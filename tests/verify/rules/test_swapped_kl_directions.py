"""Rule swapped-kl-directions: what it finds, and near misses that it leaves alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

FINDS = [
    "Forward KL is mode-seeking.",
    "The reverse KL is mode-covering.",
    "Minimizing the forward KL leads to mode-seeking behaviour.",
    "Reverse KL divergence (mode-covering) is used in variational inference.",
    "Forward KL tends to be zero-forcing.",
]
LEAVES = [
    "Forward KL is mode-covering while reverse KL is mode-seeking.",
    "Forward KL is not mode-seeking.",
    "The forward KL, in contrast to the mode-seeking reverse KL, covers all modes.",
]


@pytest.mark.parametrize("text", FINDS)
def test_it_finds(text: str, in_prose: Callable[[str], list[str]]) -> None:
    assert "IT806" in in_prose(text)


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str, in_prose: Callable[[str], list[str]]) -> None:
    assert "IT806" not in in_prose(text)
