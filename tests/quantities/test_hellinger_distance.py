"""Hellinger distance: known values, and its square."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from symbolic_it.quantities.hellinger_distance import QUANTITY
from symbolic_it.quantities.standard import SPACE, P, Q
from symbolic_it.terms.term import HALF, ONE, Pow, fresh_index, mass, sum_over


@pytest.mark.parametrize(
    ("p", "q", "value"),
    [
        (["1", "0"], ["0", "1"], "1.0000000000"),
        (["1/2", "1/2"], ["1/2", "1/2"], "0.0000000000"),
        (["1", "0"], ["1/4", "3/4"], "0.7071067812"),
        (["1/2", "1/2"], ["1", "0"], "0.5411961001"),
    ],
)
def test_known_values(at: Callable[..., str], p: list[str], q: list[str], value: str) -> None:
    assert at(QUANTITY, p, q) == value


def test_its_square_is_one_less_the_affinity(same: Callable[..., bool]) -> None:
    x = fresh_index(SPACE)
    affinity = sum_over(x, Pow(mass(P, x=x) * mass(Q, x=x), HALF))
    assert same(QUANTITY(P, Q) ** 2, ONE - affinity)
    assert not same(QUANTITY(P, Q), ONE - affinity)
    assert same(QUANTITY(P, Q), QUANTITY(Q, P))
