"""Logarithms, exponentials and powers keep their exact laws, and agree with an independent library."""

from __future__ import annotations

from fractions import Fraction

import mpmath
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from symbolic_it.enclosure.digits import interval
from symbolic_it.enclosure.elementary import exp, log, named, power
from symbolic_it.enclosure.errors import TooLarge
from symbolic_it.enclosure.number import UNIT, Number
from symbolic_it.enclosure.value import compare

POSITIVE = st.fractions(min_value=Fraction(1, 50), max_value=50, max_denominator=60)
EXPONENTS = st.fractions(min_value=-4, max_value=4, max_denominator=6)


def contains(number: Number, value: mpmath.mpf) -> bool:
    """A 100-bit ball around the number contains a 60-digit value."""
    low, high = interval(number, 100)
    slack = mpmath.mpf(10) ** -50 * (1 + abs(value))
    return mpmath.mpf(low.numerator) / low.denominator - slack <= value <= (mpmath.mpf(high.numerator) / high.denominator + slack)


@given(POSITIVE, POSITIVE, EXPONENTS)
@settings(max_examples=80, deadline=None)
def test_laws_of_logarithms_and_powers(a: Fraction, b: Fraction, r: Fraction) -> None:
    x, y, e = Number.of(a), Number.of(b), Number.of(r)
    assert log(x * y) == log(x) + log(y)
    assert log(power(x, r)) == log(x) * e
    assert exp(log(x) * e) == power(x, r)
    assert exp(x + y) == exp(x) * exp(y)
    assert power(x, r) * power(x, -r) == UNIT
    assert power(x * y, r) == power(x, r) * power(y, r)
    assert log(exp(e)) == e


@given(POSITIVE, EXPONENTS)
@settings(max_examples=60, deadline=None)
def test_balls_contain_the_values_of_an_independent_library(a: Fraction, r: Fraction) -> None:
    with mpmath.workdps(60):
        x, e = mpmath.mpf(a.numerator) / a.denominator, mpmath.mpf(r.numerator) / r.denominator
        n = Number.of(a)
        assert contains(log(n), mpmath.log(x))
        assert contains(power(n, r), x**e)
        assert contains(exp(Number.of(r)), mpmath.e**e)
        assert contains(log(UNIT + exp(Number.of(r))), mpmath.log(1 + mpmath.e**e))
        assert contains(power(UNIT + log(n + UNIT), Fraction(-1, 2)), 1 / mpmath.sqrt(1 + mpmath.log(1 + x)))


def test_powers_of_powers() -> None:
    two = Number.of(2)
    assert power(power(two, Fraction(1, 2)), Fraction(2)) == two
    assert power(Number.of(8), Fraction(1, 3)) == two
    assert power(Number.of(-8), Fraction(3)).fraction == -512
    assert power(two, Fraction(7, 2)) == power(two, Fraction(1, 2)) * Number.of(8)


def test_negative_bases_with_whole_exponents() -> None:
    minus_log_two = log(Number.of(Fraction(1, 2)))
    assert compare(power(minus_log_two, Fraction(-1)) * minus_log_two, UNIT) == "equal"
    assert power(minus_log_two, Fraction(-2)) == power(log(Number.of(2)), Fraction(-2))


@pytest.mark.parametrize("x", [Fraction(1, 2), Fraction(3)])
def test_log_log_and_its_powers(x: Fraction) -> None:
    """log log 2 is negative, log log 3 positive: inverses and squares have the right sign."""
    number = log(log(Number.of(x if x > 1 else 1 / x)))
    assert compare(power(number, Fraction(-1)) * number, UNIT) == "equal"
    assert compare(power(number, Fraction(-2)), Number.of(0)) == "greater"
    assert exp(number) == log(Number.of(x if x > 1 else 1 / x))


def test_log_sum_exp_is_shift_invariant() -> None:
    terms = [Number.of(n) for n in (0, 1, 3)]
    shift = Number.of(Fraction(5, 7))
    plain = sum((exp(t) for t in terms[1:]), exp(terms[0]))
    shifted = sum((exp(t + shift) for t in terms[1:]), exp(terms[0] + shift))
    assert log(shifted) == log(plain) + shift


def test_named_constants() -> None:
    with mpmath.workdps(60):
        assert contains(named("pi"), mpmath.pi + 0)
        assert contains(named("euler_gamma"), mpmath.euler + 0)
        assert contains(log(named("pi")), mpmath.log(mpmath.pi))


@pytest.mark.parametrize("exponent", [10**9, -(10**9)])
def test_huge_powers_are_refused(exponent: int) -> None:
    with pytest.raises(TooLarge):
        power(Number.of(3), Fraction(exponent))
    with pytest.raises(TooLarge):
        exp(Number.of(exponent))
    with pytest.raises(TooLarge):
        exp(log(Number.of(2)) * Number.of(exponent))
