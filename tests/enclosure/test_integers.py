"""Factorisation: the factors multiply back, and nothing expensive is attempted."""

from __future__ import annotations

from math import prod

import pytest
from hypothesis import given
from hypothesis import strategies as st

from symbolic_it.enclosure.errors import TooLarge
from symbolic_it.enclosure.integers import MAX_BITS, factor


@pytest.mark.parametrize(
    ("n", "factors"),
    [
        (1, ()),
        (2, ((2, 1),)),
        (360, ((2, 3), (3, 2), (5, 1))),
        (2**61 - 1, ((2**61 - 1, 1),)),
        (10**24, ((2, 24), (5, 24))),
        (10**120, ((2, 120), (5, 120))),
    ],
)
def test_known_factorisations(n: int, factors: tuple[tuple[int, int], ...]) -> None:
    assert factor(n) == factors


@given(st.integers(1, 10**70))
def test_factors_multiply_back(n: int) -> None:
    assert prod(p**e for p, e in factor(n)) == n


def test_a_large_cube_is_seen_as_a_cube() -> None:
    """Cofactors that are powers are taken apart, so their logarithms are multiples of one logarithm."""
    p = 10**30 + 57
    assert factor(p**3) == ((p, 3),)


def test_huge_integers_are_refused() -> None:
    with pytest.raises(TooLarge):
        factor(1 << (MAX_BITS + 1))
