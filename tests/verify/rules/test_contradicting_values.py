"""Rule contradicting-values: what it finds, and near misses that it leaves alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

FINDS = [
    "We get $S(a) \\approx 0.0204$. Later $S(a) \\approx 0.0214$.",
    "We get $H(X) = 0.204$. Later $H(X) = 0.214$.",
]
LEAVES = [
    "In the first batch $D(p\\|q) = 0.02$, in the second $D(p\\|q) = 0.05$.",
    "We get $S(a) = 0.0204$. Later $S(a) \\approx 0.020$.",
]


@pytest.mark.parametrize("text", FINDS)
def test_it_finds(text: str, in_prose: Callable[[str], list[str]]) -> None:
    assert "IT203" in in_prose(text)


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str, in_prose: Callable[[str], list[str]]) -> None:
    assert "IT203" not in in_prose(text)


def test_a_fault_is_told_once(in_prose: Callable[[str], list[str]]) -> None:
    found = in_prose("Let $p = (0.5, 0.5)$. Then $H(p) = 0.693$. Later $H(p) = 0.793$.")
    assert "IT201" in found and "IT203" not in found
