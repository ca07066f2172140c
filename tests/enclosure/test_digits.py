"""Digits: correct roundings and outward enclosures."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from symbolic_it.enclosure.digits import enclosure, magnitude, rounded, significant
from symbolic_it.enclosure.elementary import exp, log, power
from symbolic_it.enclosure.errors import Unevaluable
from symbolic_it.enclosure.number import NIL, UNIT, Number
from symbolic_it.enclosure.value import MINUS_INFINITY, PLUS_INFINITY, Undefined, Value

LN2 = log(Number.of(2))


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (LN2, "[0.693147180559, 0.69314718056]"),
        (-LN2, "[-0.69314718056, -0.693147180559]"),
        (Number.of(Fraction(1, 3)), "[0.333333333333, 0.333333333334]"),
        (Number.of(Fraction(1, 2)), "[0.5, 0.5]"),
        (NIL, "[0, 0]"),
        (log(UNIT + Number.of(Fraction(1, 10**60))), "[9.99999999999e-61, 1.000000000001e-60]"),
        (exp(Number.of(1000)), "[1.97007111401e434, 1.97007111402e434]"),
        (PLUS_INFINITY, "inf"),
        (MINUS_INFINITY, "-inf"),
    ],
)
def test_enclosures(value: Value, text: str) -> None:
    assert enclosure(value) == text


def test_what_has_no_enclosure() -> None:
    with pytest.raises(Unevaluable):
        enclosure(Undefined("null"))


def test_a_hidden_zero_is_enclosed_by_a_tiny_interval() -> None:
    root = power(Number.of(2), Fraction(1, 2))
    hidden = power(Number.of(3) + root.scale(2), Fraction(1, 2)) - UNIT - root  # type: ignore[arg-type]
    low, high = (Fraction(t) for t in enclosure(hidden).strip("[]").split(", "))
    assert low <= 0 <= high and high - low < Fraction(1, 10**500)


@pytest.mark.parametrize(
    ("value", "places", "text"),
    [
        (LN2, 3, "0.693"),
        (LN2, 0, "1"),
        (-LN2, 2, "-0.69"),
        (Number.of(Fraction(-1, 1000)), 2, "0.00"),
        (Number.of(Fraction(1, 8)), 2, "0.13"),
        (Number.of(12345), 1, "12345.0"),
        (PLUS_INFINITY, 2, None),
    ],
)
def test_rounded(value: Value, places: int, text: str | None) -> None:
    assert rounded(value, places) == text


@pytest.mark.parametrize(
    ("value", "digits", "plain", "scientific"),
    [
        (LN2, 4, "0.6931", "6.931e-1"),
        (Number.of(Fraction(99996, 100000)), 4, "1.000", "1.000e0"),
        (exp(Number.of(7)), 3, "1100", "1.10e3"),
        (Number.of(Fraction(1, 10**9)), 3, "1.00e-9", "1.00e-9"),
        (NIL, 3, "0.00", "0.00"),
    ],
)
def test_significant(value: Value, digits: int, plain: str, scientific: str) -> None:
    assert significant(value, digits) == plain
    assert significant(value, digits, scientific=True) == scientific


@given(st.fractions(max_denominator=10**9).filter(bool))
def test_enclosures_contain_and_magnitudes_bound(x: Fraction) -> None:
    low, high = (Fraction(t) for t in enclosure(Number.of(x)).strip("[]").split(", "))
    assert low <= x <= high and high - low <= abs(x) / 10**10
    e = magnitude(Number.of(x))
    assert e is not None and Fraction(10) ** e <= abs(x) < Fraction(10) ** (e + 1)
