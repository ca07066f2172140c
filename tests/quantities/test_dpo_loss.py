"""DPO loss: known values, start, and what it equals."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from symbolic_it.quantities.dpo_loss import QUANTITY
from symbolic_it.terms.term import ONE, POSITIVE, Derivative, Exp, Log, Symbol

W, L, BETA = Symbol("d_w"), Symbol("d_l"), Symbol("beta", POSITIVE)


@pytest.mark.parametrize(
    ("preferred", "other", "beta", "nats"),
    [
        ("1.2", "-0.8", "0.1", "0.5981388694"),
        ("-0.8", "1.2", "0.1", "0.7981388694"),
        ("0", "0", "0.5", "0.6931471806"),
        ("-1000", "0", "1", "1000.0000000000"),
    ],
)
def test_known_values(at: Callable[..., str], preferred: str, other: str, beta: str, nats: str) -> None:
    assert at(QUANTITY, preferred, other, beta) == nats


def sigmoid(u: object) -> object:
    return ONE / (ONE + Exp(-u))  # type: ignore[operator]


def test_it_is_minus_the_log_of_the_probability_of_the_preference(same: Callable[..., bool]) -> None:
    assert same(QUANTITY(W, L, BETA), -Log(sigmoid(BETA * (W - L))))  # type: ignore[arg-type]
    assert not same(QUANTITY(W, L, BETA), -Log(sigmoid(BETA * (L - W))))  # type: ignore[arg-type]


def test_its_slope_is_minus_beta_times_the_probability_of_the_mistake(same: Callable[..., bool]) -> None:
    assert same(Derivative(QUANTITY(W, L, BETA), W), -BETA * sigmoid(BETA * (L - W)))  # type: ignore[operator]
