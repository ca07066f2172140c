"""Logistic sigmoid: known values, symmetry, slope."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from symbolic_it.quantities.sigmoid import QUANTITY
from symbolic_it.terms.term import ONE, Derivative, Exp, Log, Symbol

U = Symbol("u")


@pytest.mark.parametrize(
    ("u", "value"),
    [("0", "0.5000000000"), ("2", "0.8807970780"), ("-2", "0.1192029220"), ("1000", "1.0000000000"), ("-1000", "0.0000000000")],
)
def test_known_values(at: Callable[..., str], u: str, value: str) -> None:
    assert at(QUANTITY, u) == value


def test_opposite_arguments_add_to_one(same: Callable[..., bool]) -> None:
    assert same(QUANTITY(U) + QUANTITY(-U), ONE)
    assert not same(QUANTITY(U) + QUANTITY(U), ONE)


def test_its_slope_is_a_bernoulli_variance(same: Callable[..., bool]) -> None:
    assert same(Derivative(QUANTITY(U), U), QUANTITY(U) * (1 - QUANTITY(U)))
    assert not same(Derivative(QUANTITY(U), U), QUANTITY(U) * (1 + QUANTITY(U)))


def test_minus_its_log_is_softplus_of_the_opposite(same: Callable[..., bool]) -> None:
    assert same(-Log(QUANTITY(U)), Log(1 + Exp(-U)))
    assert not same(-Log(QUANTITY(U)), Log(1 + Exp(U)))
