"""Rule infinite-at-nearly-zero: what it finds, and near misses that it leaves alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

FINDS = [
    "The KL penalty is infinite where q is close to zero.",
    "A mode that is missed incurs an infinite loss where $q \\approx 0$.",
    "Where $q(x) \\approx 0$ the divergence is infinite.",
    "An infinite penalty is paid wherever the model has near-zero probability.",
]
LEAVES = [
    "The penalty tends to infinity as q approaches zero.",
    "The loss becomes infinite when q = 0.",
    "If q is nearly zero, the penalty is huge, though finite.",
]


@pytest.mark.parametrize("text", FINDS)
def test_it_finds(text: str, in_prose: Callable[[str], list[str]]) -> None:
    assert "IT808" in in_prose(text)


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str, in_prose: Callable[[str], list[str]]) -> None:
    assert "IT808" not in in_prose(text)
