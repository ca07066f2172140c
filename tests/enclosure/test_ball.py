"""Balls contain their numbers; signs are proved, also where floats see 0."""

from __future__ import annotations

from fractions import Fraction

import pytest
from flint import ctx

from symbolic_it.enclosure.ball import ball, is_zero, precision, sign
from symbolic_it.enclosure.elementary import exp, log, power
from symbolic_it.enclosure.number import UNIT, Number


@pytest.mark.parametrize("k", [15, 30, 60, 200, 500])
def test_hidden_zeros_are_no_zeros(k: int) -> None:
    """log(1 + 10^-k) 10^k - 1 is about -10^-k / 2: floats and SymPy's evalf say 0 or -1."""
    big = Number.of(10**k)
    assert sign(log(UNIT + Number.of(Fraction(1, 10**k))) * big - UNIT) == -1


def test_signs() -> None:
    assert sign(Number.of(0)) == 0
    assert sign(log(Number.of(Fraction(2, 3)))) == -1
    assert sign(exp(Number.of(-100))) == 1
    golden = power(Number.of(5), Fraction(1, 2))
    assert sign(golden * golden - Number.of(5)) == 0
    assert sign(power(UNIT + exp(UNIT), Fraction(-1)) * (UNIT + exp(UNIT)) - UNIT) == 0


def test_an_open_sign_stays_open() -> None:
    """sqrt(3 + 2 sqrt 2) = 1 + sqrt 2 is not seen, and nothing is claimed about it."""
    root = power(Number.of(2), Fraction(1, 2))
    hidden = power(Number.of(3) + root.scale(2), Fraction(1, 2)) - UNIT - root
    assert sign(hidden, cap=256) is None
    assert not is_zero(hidden)


def test_precision_is_restored() -> None:
    before = ctx.prec
    with precision(777):
        assert ctx.prec == 777
    assert ctx.prec == before
    ball(log(Number.of(3)), 500)
    assert ctx.prec == before


def test_more_bits_give_smaller_balls() -> None:
    number = log(Number.of(3)) * exp(Number.of(Fraction(1, 3)))
    assert ball(number, 64).contains(ball(number, 512))
    assert ball(number, 512).rad() < ball(number, 64).rad()
