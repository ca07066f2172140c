"""Rule contradicting-values: what it finds, and near misses that it leaves alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

FINDS = [
    "We get $S(a) = 0.0204$. Later $S(a) \\approx 0.0214$.",
]
LEAVES = [
    "We get $S(a) = 0.0204$. Later $S(a) \\approx 0.020$.",
]


@pytest.mark.parametrize("text", FINDS)
def test_it_finds(text: str, in_prose: Callable[[str], list[str]]) -> None:
    assert "IT203" in in_prose(text)


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str, in_prose: Callable[[str], list[str]]) -> None:
    assert "IT203" not in in_prose(text)
