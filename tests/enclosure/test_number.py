"""Exact numbers form a ring, and their forms are unique where it matters."""

from __future__ import annotations

from fractions import Fraction

import pytest
from flint import fmpq
from hypothesis import given, settings
from hypothesis import strategies as st

from symbolic_it.enclosure.ball import is_zero
from symbolic_it.enclosure.elementary import exp, log, power
from symbolic_it.enclosure.errors import TooLarge
from symbolic_it.enclosure.number import NIL, UNIT, Number, content, integer_power, of_key, total

RATIONALS = st.fractions(min_value=-20, max_value=20, max_denominator=30)
POSITIVE = st.fractions(min_value=Fraction(1, 30), max_value=20, max_denominator=30)


@st.composite
def numbers(draw: st.DrawFn) -> Number:
    """Combinations of rationals, logarithms, roots and exponentials."""
    out = Number.of(draw(RATIONALS))
    for _ in range(draw(st.integers(0, 3))):
        kind = draw(st.sampled_from(["log", "exp", "root"]))
        x = Number.of(draw(POSITIVE))
        part = log(x) if kind == "log" else exp(x) if kind == "exp" else power(x, Fraction(1, 2))
        out = out + part * Number.of(draw(RATIONALS))
    return out


@given(numbers(), numbers(), numbers())
@settings(max_examples=60, deadline=None)
def test_ring_laws(a: Number, b: Number, c: Number) -> None:
    assert a + b == b + a
    assert (a + b) + c == a + (b + c)
    assert a * b == b * a
    assert (a * b) * c == a * (b * c)
    assert a * (b + c) == a * b + a * c
    assert a - a == NIL
    assert a * UNIT == a and a + NIL == a and a * NIL == NIL


@given(RATIONALS, RATIONALS)
def test_rationals_agree_with_fractions(x: Fraction, y: Fraction) -> None:
    assert (Number.of(x) + Number.of(y)).fraction == x + y
    assert (Number.of(x) * Number.of(y)).fraction == x * y
    assert (Number.of(x) - Number.of(y)).fraction == x - y


@given(numbers())
@settings(max_examples=40, deadline=None)
def test_the_key_gives_the_number_back(a: Number) -> None:
    assert of_key(a.key) == a
    assert hash(of_key(a.key)) == hash(a)


@given(numbers())
@settings(max_examples=40, deadline=None)
def test_content_times_rest_is_the_number(a: Number) -> None:
    c, monomial, rest = content(a)
    assert Number({monomial: c}) * rest == a


def test_total_is_repeated_addition() -> None:
    parts = [log(Number.of(n)) for n in range(2, 9)]
    assert total(parts) == log(Number.of(40320))


def test_products_of_long_sums_are_refused() -> None:
    long = total(exp(Number.of(n)) for n in range(400))
    with pytest.raises(TooLarge):
        long * long


def test_powers_of_sums_are_refused_beyond_64() -> None:
    with pytest.raises(TooLarge):
        integer_power(UNIT + exp(UNIT), 65)


def test_a_sum_over_itself_is_one() -> None:
    """A common denominator makes the rest of a division visible."""
    s = UNIT + exp(UNIT) + exp(Number.of(2))
    inverse = power(s, Fraction(-1))
    assert is_zero(inverse + inverse * exp(UNIT) + inverse * exp(Number.of(2)) - UNIT)
    assert not is_zero(inverse + inverse * exp(UNIT) - UNIT)


def test_fmpq_and_fraction_are_the_same_rational() -> None:
    assert Number.of(fmpq(3, 7)) == Number.of(Fraction(3, 7)) and Number.of(Fraction(3, 7)).fraction == Fraction(3, 7)
