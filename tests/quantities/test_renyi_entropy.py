"""Rényi entropy: known values, zeros, orders."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from symbolic_it.quantities.renyi_entropy import QUANTITY
from symbolic_it.quantities.standard import SPACE, P
from symbolic_it.terms.term import ONE, POSITIVE, Log, Symbol, fresh_index, function_of, mass, sum_over

P4 = ["0.4", "0.3", "0.2", "0.1"]


@pytest.mark.parametrize(
    ("order", "p", "nats"),
    [
        ("2", P4, "1.2039728043"),
        ("1/2", P4, "1.3291038625"),
        ("2", ["1", "0"], "0.0000000000"),
        ("1/2", ["1/2", "1/2", "0"], "0.6931471806"),
        ("3", ["1/2", "1/2"], "0.6931471806"),
        ("1", P4, "undefined"),
    ],
)
def test_known_values(at: Callable[..., str], order: str, p: list[str], nats: str) -> None:
    assert at(QUANTITY, order, p) == nats


def test_of_order_two_it_is_the_log_of_the_collision_probability(same: Callable[..., bool]) -> None:
    x = fresh_index(SPACE)
    assert same(QUANTITY(2, P), -Log(sum_over(x, mass(P, x=x) ** 2)))
    assert not same(QUANTITY(3, P), -Log(sum_over(x, mass(P, x=x) ** 3)))


def test_of_the_uniform_law_it_is_log_k_for_every_order(same: Callable[..., bool]) -> None:
    uniform = function_of((fresh_index(SPACE),), ONE / SPACE.size)
    alpha = Symbol("alpha", POSITIVE)
    assert same(QUANTITY(alpha, uniform) * (1 - alpha), Log(SPACE.size) * (1 - alpha))
