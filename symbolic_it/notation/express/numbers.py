"""Exact numbers as they are written: 3, 1/2, 0.05."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from ..syntax.nodes import Div, Neg, Node, Number

_MOST_DECIMALS = 12


def number(value: Fraction) -> Node:
    """A number with its sign; decimals where the denominator is 10, 20, 50, 100 ..., else a fraction."""
    if value < 0:
        return Neg(number(-value))
    if value.denominator == 1:
        return _integer(value.numerator)
    decimals = _decimals(value.denominator)
    if decimals is not None and value.denominator > 8 and value.denominator % 5 == 0:
        return Number(f"{Decimal(value.numerator) / Decimal(value.denominator):f}", value, decimals)
    return Div(_integer(value.numerator), _integer(value.denominator))


def _integer(value: int) -> Number:
    # Through Decimal, which has no limit on the number of digits.
    return Number(f"{Decimal(value):f}", Fraction(value))


def _decimals(denominator: int) -> int | None:
    """How many decimals a fraction with this denominator has, if it ends after a few."""
    for places in range(1, _MOST_DECIMALS + 1):
        if 10**places % denominator == 0:
            return places
    return None
