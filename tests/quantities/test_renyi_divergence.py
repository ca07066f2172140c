"""Rényi divergence: known values, zeros, infinities."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from symbolic_it.quantities.chi_square_divergence import QUANTITY as CHI2
from symbolic_it.quantities.renyi_divergence import QUANTITY
from symbolic_it.quantities.standard import P, Q
from symbolic_it.terms.term import ONE, ZERO, Log

P4, BAD = ["0.4", "0.3", "0.2", "0.1"], ["0.1", "0.1", "0.1", "0.7"]


@pytest.mark.parametrize(
    ("order", "p", "q", "nats"),
    [
        ("1/2", P4, BAD, "0.4989710284"),
        ("2", P4, BAD, "1.0696247518"),
        ("2", ["1", "0"], ["1/2", "1/2"], "0.6931471806"),
        ("2", ["1/2", "1/2"], ["1", "0"], "inf"),
        ("1/2", ["1/2", "1/2"], ["1", "0"], "0.6931471806"),
        ("1/2", ["1", "0"], ["0", "1"], "inf"),
        ("1/2", ["1", "0"], ["1", "0"], "0.0000000000"),
        ("2", ["1", "0"], ["1", "0"], "undefined"),
        ("1", P4, BAD, "undefined"),
    ],
)
def test_known_values(at: Callable[..., str], order: str, p: list[str], q: list[str], nats: str) -> None:
    assert at(QUANTITY, order, p, q) == nats


def test_of_order_two_it_is_the_log_of_one_plus_chi_square(same: Callable[..., bool]) -> None:
    assert same(QUANTITY(2, P, Q), Log(ONE + CHI2(P, Q)))
    assert not same(QUANTITY(2, P, Q), Log(ONE + CHI2(Q, P)))


def test_of_order_one_half_it_is_symmetric(same: Callable[..., bool]) -> None:
    assert same(QUANTITY("1/2", P, Q), QUANTITY("1/2", Q, P))
    assert same(QUANTITY("1/2", P, P), ZERO)
