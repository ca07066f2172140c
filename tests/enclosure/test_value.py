"""Conventions: 0 log 0 = 0, p log(p/0) = +oo, and what stays undefined."""

from __future__ import annotations

from fractions import Fraction

import pytest

from symbolic_it.enclosure import value as v
from symbolic_it.enclosure.elementary import log
from symbolic_it.enclosure.errors import Unevaluable
from symbolic_it.enclosure.number import NIL, UNIT, Number
from symbolic_it.enclosure.value import MINUS_INFINITY, PLUS_INFINITY, Infinite, Undefined, Value

HALF = Number.of(Fraction(1, 2))
MINUS = Number.of(-1)
LOG_NULL = Undefined("log")  # log(0/0), oo - oo of logarithms
NULL = Undefined("null")  # 0/0
POLE = Undefined("pole")  # a/0
DOMAIN = Undefined("domain")  # log of a negative number
GROWN = Infinite(1, False)  # e^oo


@pytest.mark.parametrize(
    ("factors", "product"),
    [
        ((NIL, MINUS_INFINITY), NIL),  # 0 log 0
        ((NIL, LOG_NULL), NIL),  # 0 log(0/0)
        ((NIL, PLUS_INFINITY), NIL),  # 0 log(0/q)
        ((HALF, PLUS_INFINITY), PLUS_INFINITY),  # p log(p/0)
        ((MINUS, HALF, MINUS_INFINITY), PLUS_INFINITY),
        ((NIL, NULL), NIL),  # p(x) p(y|x) with p(x) = 0
        ((NIL, POLE), NULL),  # 0 * 1/0 = 0/0
        ((NIL, DOMAIN), DOMAIN),
        ((NIL, GROWN), DOMAIN),
        ((HALF, POLE), POLE),
        ((HALF, LOG_NULL), LOG_NULL),
        ((POLE, PLUS_INFINITY), DOMAIN),  # (p/0) log(p/0): no factor 0 may excuse it
        ((MINUS_INFINITY, MINUS_INFINITY), PLUS_INFINITY),
    ],
)
def test_products(factors: tuple[Value, ...], product: Value) -> None:
    assert v.multiply(factors) == product
    assert v.multiply(factors[::-1]) == product


@pytest.mark.parametrize(
    ("terms", "total"),
    [
        ((UNIT, PLUS_INFINITY), PLUS_INFINITY),
        ((PLUS_INFINITY, MINUS_INFINITY), LOG_NULL),
        ((PLUS_INFINITY, PLUS_INFINITY), PLUS_INFINITY),
        ((GROWN, MINUS_INFINITY), DOMAIN),
        ((UNIT, POLE), POLE),
        ((PLUS_INFINITY, POLE), DOMAIN),
        ((POLE, Undefined("pole", -1)), DOMAIN),
        ((UNIT, NULL, LOG_NULL), NULL),
        ((), NIL),
    ],
)
def test_sums(terms: tuple[Value, ...], total: Value) -> None:
    assert v.add(terms) == total


@pytest.mark.parametrize(
    ("base", "exponent", "power"),
    [
        (NIL, NIL, UNIT),
        (NIL, HALF, NIL),
        (NIL, MINUS, POLE),
        (MINUS, HALF, DOMAIN),
        (MINUS, MINUS, MINUS),
        (PLUS_INFINITY, MINUS, NIL),
        (NULL, MINUS, NULL),
        (POLE, HALF, POLE),
        (POLE, MINUS, DOMAIN),  # 1/(a/0) is not taken for a/0
        (Number.of(4), HALF, Number.of(2)),
        (HALF, PLUS_INFINITY, NIL),
        (HALF, MINUS_INFINITY, GROWN),
    ],
)
def test_powers(base: Value, exponent: Value, power: Value) -> None:
    found = v.power(base, exponent)
    assert found == power or (isinstance(found, Infinite) and isinstance(power, Infinite) and found.sign == power.sign)


@pytest.mark.parametrize(
    ("argument", "result"),
    [
        (NIL, MINUS_INFINITY),
        (UNIT, NIL),
        (MINUS, DOMAIN),
        (POLE, PLUS_INFINITY),
        (Undefined("pole", -1), DOMAIN),
        (NULL, LOG_NULL),
        (DOMAIN, DOMAIN),
        (PLUS_INFINITY, PLUS_INFINITY),
        (MINUS_INFINITY, DOMAIN),
    ],
)
def test_logarithms(argument: Value, result: Value) -> None:
    assert v.logarithm(argument) == result


def test_exponentials_and_absolute_values() -> None:
    assert v.exponential(MINUS_INFINITY) == NIL
    assert v.exponential(PLUS_INFINITY) == GROWN
    assert v.exponential(POLE) == DOMAIN
    assert v.absolute(MINUS_INFINITY) == PLUS_INFINITY
    assert v.absolute(log(HALF)) == log(Number.of(2))
    assert v.absolute(DOMAIN) == DOMAIN


def test_an_impossible_outcome_adds_nothing_unless_it_is_a_pole() -> None:
    """E_pi[rho/pi] is not asserted where rho > 0 = pi, so the expectation is undefined there, not smaller."""
    assert v.under_zero_weight(PLUS_INFINITY) == NIL
    assert v.under_zero_weight(NULL) == NIL
    assert isinstance(v.under_zero_weight(POLE), Undefined)
    assert isinstance(v.under_zero_weight(v.multiply((POLE, PLUS_INFINITY))), Undefined)


@pytest.mark.parametrize(
    ("a", "b", "order"),
    [
        (log(Number.of(4)), log(Number.of(2)).scale(2), "equal"),
        (log(Number.of(2)), Number.of(Fraction(6931471805599453, 10**16)), "greater"),
        (PLUS_INFINITY, GROWN, "equal"),
        (PLUS_INFINITY, UNIT, "greater"),
        (MINUS_INFINITY, PLUS_INFINITY, "less"),
        (UNIT, DOMAIN, "undefined"),
    ],
)
def test_comparisons(a: Value, b: Value, order: str) -> None:
    assert v.compare(a, b) == order
    mirrored = {"less": "greater", "greater": "less"}.get(order, order)
    assert v.compare(b, a) == mirrored


def test_maximum() -> None:
    assert v.maximum([HALF, log(Number.of(2)), MINUS_INFINITY]) == log(Number.of(2))
    with pytest.raises(Unevaluable):
        v.maximum([])


def test_quotients_of_logarithms_are_rational() -> None:
    assert v.quotient(log(Number.of(8)), log(Number.of(2))) == Number.of(3)
    assert v.rational_of(v.quotient(log(Number.of(9)), log(Number.of(3)))) == 2
