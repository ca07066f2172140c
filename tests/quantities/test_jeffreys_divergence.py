"""Jeffreys divergence: known values, infinities, symmetry."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from symbolic_it.quantities.jeffreys_divergence import QUANTITY
from symbolic_it.quantities.standard import SPACE, P, Q
from symbolic_it.terms.term import Index, Log, mass, sum_over


@pytest.mark.parametrize(
    ("p", "q", "nats"),
    [
        (["1/2", "1/2"], ["0.6", "0.4"], "0.0405465108"),
        (["1/2", "1/2"], ["0.1", "0.9"], "0.8788898309"),
        (["1/2", "1/2"], ["1/2", "1/2"], "0.0000000000"),
        (["1/2", "1/2", "0"], ["1/4", "3/4", "0"], "0.2746530722"),
        (["1", "0"], ["1/2", "1/2"], "inf"),
        (["1/2", "1/2"], ["1", "0"], "inf"),
    ],
)
def test_known_values(at: Callable[..., str], p: list[str], q: list[str], nats: str) -> None:
    assert at(QUANTITY, p, q) == nats


def test_it_is_one_sum(same: Callable[..., bool]) -> None:
    x = Index("x", SPACE)
    p, q = mass(P, x=x), mass(Q, x=x)
    assert same(QUANTITY(P, Q), sum_over(x, (p - q) * Log(p / q)))
    assert not same(QUANTITY(P, Q), sum_over(x, (p + q) * Log(p / q)))


def test_it_is_symmetric(same: Callable[..., bool]) -> None:
    assert same(QUANTITY(P, Q), QUANTITY(Q, P))
