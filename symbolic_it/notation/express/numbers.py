"""Exact numbers as they are written: 3, 1/2, 0.05."""

from __future__ import annotations

from decimal import Context, Decimal
from fractions import Fraction

from ..syntax.nodes import Div, Neg, Node, Number

_MOST_DECIMALS = 100
_EXACT = Context(prec=5000)


def number(value: Fraction, decimals: bool = False) -> Node:
    """A number with its sign: a fraction such as 1/2 or 7/16, a decimal where the denominator is 5, 10, 20 ...

    ``decimals``: every fraction that ends after a few decimals is written so.
    """
    if value < 0:
        return Neg(number(-value, decimals))
    if value.denominator == 1:
        return _integer(value.numerator)
    places = _places(value.denominator)
    if places is not None and (decimals or value.denominator % 5 == 0):
        return Number(f"{_EXACT.divide(Decimal(value.numerator), Decimal(value.denominator)):f}", value, places)
    return Div(_integer(value.numerator), _integer(value.denominator))


def is_decimal(value: Fraction) -> bool:
    """Whether the number is written as a decimal by itself."""
    return value.denominator % 5 == 0 and _places(value.denominator) is not None


def _integer(value: int) -> Number:
    # Through Decimal, which has no limit on the number of digits.
    return Number(f"{Decimal(value):f}", Fraction(value))


def _places(denominator: int) -> int | None:
    """How many decimals a fraction with this denominator has, if it ends after a few."""
    for places in range(1, _MOST_DECIMALS + 1):
        if 10**places % denominator == 0:
            return places
    return None
