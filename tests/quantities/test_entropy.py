"""Entropy: known values, zeros, and what it equals."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from symbolic_it.quantities.entropy import QUANTITY
from symbolic_it.quantities.kl_divergence import QUANTITY as KL
from symbolic_it.quantities.standard import SPACE, P, Q
from symbolic_it.terms.term import ONE, Law, Log, Space, fresh_index, function_of


@pytest.mark.parametrize(
    ("p", "nats"),
    [
        (["1/2", "1/2"], "0.6931471806"),
        (["0.9", "0.1"], "0.3250829734"),
        (["0.99", "0.01"], "0.0560015344"),
        (["0.4", "0.3", "0.2", "0.1"], "1.2798542258"),
        (["1/2", "1/4", "1/8", "1/8"], "1.2130075660"),
        (["1", "0"], "0.0000000000"),
        (["1/2", "1/2", "0"], "0.6931471806"),
        (["1"], "0.0000000000"),
    ],
)
def test_known_values(at: Callable[..., str], p: list[str], nats: str) -> None:
    assert at(QUANTITY, p) == nats


def test_the_uniform_law_has_entropy_log_k(same: Callable[..., bool]) -> None:
    uniform = function_of((fresh_index(SPACE),), ONE / SPACE.size)
    assert same(QUANTITY(uniform), Log(SPACE.size))


def test_it_is_log_k_less_the_divergence_from_uniform(same: Callable[..., bool]) -> None:
    uniform = function_of((fresh_index(SPACE),), ONE / SPACE.size)
    assert same(QUANTITY(P), Log(SPACE.size) - KL(P, uniform))
    assert not same(QUANTITY(P), Log(SPACE.size) + KL(P, uniform))
    assert not same(QUANTITY(P), QUANTITY(Q))


def test_of_a_joint_law_it_sums_over_all_outcomes(same: Callable[..., bool]) -> None:
    joint = Law("p", (("x", SPACE), ("y", Space("Y"))))
    assert str(QUANTITY(joint).meaning) == "−∑_{x,x′} p(x, x′) log p(x, x′)"


@pytest.mark.parametrize(
    ("arguments", "error", "message"),
    [
        ((), ValueError, "entropy takes 1 argument "),
        ((P, Q), ValueError, "entropy takes 1 argument "),
        ((ONE,), TypeError, "entropy: expected a pmf, got Rational"),
        (("p",), TypeError, "entropy: expected a pmf, got str"),
    ],
)
def test_wrong_arguments_are_refused(arguments: tuple[object, ...], error: type[Exception], message: str) -> None:
    with pytest.raises(error, match=message):
        QUANTITY(*arguments)
