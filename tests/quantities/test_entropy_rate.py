"""Entropy rate: known values, zeros, and what it equals."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from symbolic_it.quantities.entropy import QUANTITY as H
from symbolic_it.quantities.entropy_rate import QUANTITY
from symbolic_it.quantities.standard import SPACE, P
from symbolic_it.terms.term import Entry, Index, Law, Log, function_of, mass, sum_over


@pytest.mark.parametrize(
    ("stationary", "transition", "nats"),
    [
        (["0.8", "0.2"], [["0.9", "0.1"], ["0.4", "0.6"]], "0.3946687121"),
        (["1/2", "1/2"], [["0", "1"], ["1", "0"]], "0.0000000000"),
        (["1/2", "1/2"], [["1/2", "1/2"], ["1/2", "1/2"]], "0.6931471806"),
        (["1", "0"], [["1", "0"], ["1/2", "1/2"]], "0.0000000000"),
    ],
)
def test_known_values(at: Callable[..., str], stationary: list[str], transition: list[list[str]], nats: str) -> None:
    assert at(QUANTITY, stationary, transition) == nats


def test_it_is_the_mean_surprise_of_a_step(same: Callable[..., bool]) -> None:
    law, transition = QUANTITY.arguments
    i, j = (Index(name, transition.spaces[0]) for name in "ij")
    step = Entry(transition, (i, j))
    assert same(QUANTITY(law, transition), -sum_over(i, sum_over(j, mass(law, i=i) * step * Log(step))))


def test_of_independent_steps_it_is_the_entropy_of_one(same: Callable[..., bool]) -> None:
    i, j = (Index(name, SPACE) for name in "ij")
    pi = Law("pi", (("x", SPACE),))
    assert same(QUANTITY(pi, function_of((i, j), mass(P, x=j))), H(P))
    assert not same(QUANTITY(pi, function_of((i, j), mass(P, x=j))), H(pi))
