"""Decimals as printed: is this the correct rounding of an exact value, a slip of the last digit, or wrong?

Decided by exact comparison; balls only separate what differs. A tie (2.5 printed as 2 or as 3) accepts both.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from ..patterns import regex
from .digits import MAX_DIGITS, rounded, significant
from .number import Number
from .value import Infinite, Undefined, Value, compare

Rounding = Literal["confirmed", "rounding-slip", "wrong", "unknown", "undefined"]
SLIP = 2  # units of the last printed digit
_NUMERAL = regex(r"([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?\Z", re.ASCII)


@dataclass(frozen=True, slots=True)
class Printed:
    """A numeral: its value, the unit of its last digit, and whether it is a decimal (a point or an exponent)."""

    text: str
    value: Fraction
    unit: Fraction
    decimal: bool
    exponent: int | None = None

    @classmethod
    def read(cls, text: str) -> Printed:
        """Read "0.469", "-3", "2.30e-5". Raises ValueError if it is no plain numeral, or has more than 4000 digits."""
        match = _NUMERAL.match(text.strip().replace("\u2212", "-"))
        if match is None or not (match[2] or match[3]):
            raise ValueError(f"{text!r} is not a decimal numeral")
        sign, whole, part, power = match[1], match[2], match[3] or "", match[4]
        exponent = int(power) if power is not None and len(power) < 7 else 0 if power is None else MAX_DIGITS + 1
        if len(whole) + len(part) + abs(exponent) > MAX_DIGITS:
            raise ValueError(f"a numeral of more than {MAX_DIGITS} digits")
        unit = Fraction(10) ** (exponent - len(part))
        value = int(whole + part) * unit
        decimal = match[3] is not None or power is not None
        return cls(text, -value if sign == "-" else value, unit, decimal, None if power is None else exponent)


@dataclass(frozen=True, slots=True)
class Judgement:
    """The verdict on a printed number and, where it is not confirmed, the text that would be right."""

    verdict: Rounding
    expected: str | None = None


def judge(value: Value, printed: str | Printed, *, approximate: bool = True) -> Judgement:
    """Judge a printed number against the exact value.

    A decimal is confirmed if it is the correct rounding at its last digit, a slip if it is within two units of it. A
    whole number is exact after "=" and may be a rounding after "approx" (also to fewer digits: 9998 as 10000).
    """
    if isinstance(printed, str):
        printed = Printed.read(printed)
    if isinstance(value, Undefined):
        return Judgement("undefined")
    if isinstance(value, Infinite):
        return Judgement("wrong", "oo" if value.sign > 0 else "-oo")
    units = [printed.unit] if printed.decimal else [Fraction(0)] + (_zeros(printed.value) if approximate else [])
    unknown = False
    for unit in units:
        near = _within(value, printed.value, unit / 2)
        if near:
            return Judgement("confirmed")
        unknown = unknown or near is None
    if unknown:
        return Judgement("unknown")
    expected = _expected(value, printed, approximate)
    if not printed.decimal:
        return Judgement("wrong", expected)
    slip = _within(value, printed.value, SLIP * printed.unit)
    return Judgement("unknown" if slip is None else "rounding-slip" if slip else "wrong", expected)


def is_cut_off(value: Value, printed: Printed) -> bool:
    """Whether the printed digits are the first ones of the value: 2/3 = 0.66..."""
    if isinstance(value, (Undefined, Infinite)):
        return False
    half = printed.unit / 2 * (-1 if printed.value < 0 or printed.text.startswith("-") else 1)
    return _within(value, printed.value + half, printed.unit / 2) is True


def _zeros(value: Fraction) -> list[Fraction]:
    """The units a whole number may have been rounded to: 1, and 10, 100 ... while zeros trail."""
    n, unit, out = abs(int(value)), 1, [Fraction(1)]
    while n and n % (unit * 10) == 0:
        unit *= 10
        out.append(Fraction(unit))
    return out


def _within(value: Number, centre: Fraction, radius: Fraction) -> bool | None:
    """Whether |value - centre| <= radius; None if that is not settled."""
    above = compare(value, Number.of(centre - radius))
    below = compare(value, Number.of(centre + radius))
    if above == "less" or below == "greater":
        return False
    return None if "unknown" in (above, below) else True


def _expected(value: Number, printed: Printed, approximate: bool) -> str | None:
    if not printed.decimal and not approximate:
        q = value.fraction
        return significant(value, 10) if q is None else str(q)
    if printed.exponent is not None:
        digits = len(re.sub(r"[eE].*|\D", "", printed.text).lstrip("0")) or 1
        return significant(value, digits, scientific=True)
    places = len(printed.text.partition(".")[2])
    return rounded(value, places)
