"""A printed number beside the value it should have: right, a slip of the last digit, or wrong.

Where the value was computed from a printed number of as few digits, that number may itself be rounded, and the interval it stands for
decides.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Literal

from flint import arb

from ..listings.running.real import Real


def rounding(value: Real, text: str, *, rough: bool = False, given: str = "") -> Literal["right", "slip", "wrong"]:
    """The judgement of a numeral; ``rough``: "almost 11"; ``given``: the numeral that the value was computed from."""
    numeral = text.replace(",", "")
    places = len(numeral.partition(".")[2])
    unit = Fraction(1, 10**places)
    printed = Fraction(numeral)
    if "." not in numeral:
        while printed and printed % (unit * 10) == 0 and printed >= unit * 100:
            unit *= 10
    distance = arb(abs((value - Real(printed)).v))
    allowed = arb(Real(unit / 2).v) + arb(abs(value.v)) * (arb("0.05") if rough else arb("1e-15"))
    if "." in given and _digits(given) >= _digits(text):
        number = Fraction(given.replace(",", ""))
        share = Fraction(1, 10 ** len(given.partition(".")[2])) / 2 / number if number else Fraction(0)
        allowed += arb(abs(value.v)) * arb(Real(share * 3).v) * (1 + abs(arb(Real(number).v)))
    if not distance > allowed or ("." in given and not distance > arb(Real(unit / 2).v) + _spread(value, given)):
        return "right"
    return "slip" if "." in numeral and distance < 2 * arb(Real(unit).v) else "wrong"


def _spread(value: Real, given: str) -> arb:
    """How far the value moves, at most, with what ``given`` may be the rounding of, if it is proportional to it."""
    number = Fraction(given.replace(",", ""))
    half = Fraction(1, 2 * 10 ** len(given.partition(".")[2]))
    return arb(abs(value.v)) * arb(Real(half / abs(number)).v) if number else arb(0)


def _digits(text: str) -> int:
    return len(text.replace(",", "").replace(".", "").lstrip("0"))
