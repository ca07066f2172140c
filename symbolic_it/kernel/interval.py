"""Interval arithmetic over the rationals with open and closed ends: what is known of a term's values."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

import flint

from ..terms.domain import Domain


@dataclass(frozen=True, slots=True)
class Range:
    """An enclosure [lower, upper] of a term's values; open ends are not attained; None is unbounded."""

    lower: Fraction | None = None
    upper: Fraction | None = None
    lower_open: bool = False
    upper_open: bool = False


REALS = Range()


def signed(r: Range) -> bool:
    return (r.lower is not None and r.lower >= 0) or (r.upper is not None and r.upper <= 0)


def meet(a: Range, b: Range) -> Range:
    d = Domain(a.lower, a.upper, a.lower_open, a.upper_open).meet(Domain(b.lower, b.upper, b.lower_open, b.upper_open))
    return Range(d.lower, d.upper, d.lower_open, d.upper_open)


def plus(a: Range, b: Range) -> Range:
    lower = None if a.lower is None or b.lower is None else a.lower + b.lower
    upper = None if a.upper is None or b.upper is None else a.upper + b.upper
    return Range(lower, upper, a.lower_open or b.lower_open, a.upper_open or b.upper_open)


def times(a: Range, b: Range) -> Range:
    """Product of ranges: exact for ranges of one sign, else only when all ends are finite."""
    if None not in (a.lower, a.upper, b.lower, b.upper):
        ends = [
            (x * y, (xo and y != 0) or (yo and x != 0))  # type: ignore[operator]
            for x, xo in ((a.lower, a.lower_open), (a.upper, a.upper_open))
            for y, yo in ((b.lower, b.lower_open), (b.upper, b.upper_open))
        ]
        zero_inside = not (positive(a) or positive(negated(a))) or not (positive(b) or positive(negated(b)))
        low = min(v for v, _ in ends)
        high = max(v for v, _ in ends)
        low_open = all(o for v, o in ends if v == low) or (low == 0 and not zero_inside)
        high_open = all(o for v, o in ends if v == high) or (high == 0 and not zero_inside)
        return Range(low, high, low_open, high_open)
    for x, flip_x in ((a, False), (negated(a), True)):
        for y, flip_y in ((b, False), (negated(b), True)):
            if x.lower is not None and x.lower >= 0 and y.lower is not None and y.lower >= 0:
                low = x.lower * y.lower
                low_open = (positive(x) and positive(y)) if low == 0 else (x.lower_open or y.lower_open)
                upper = None if x.upper is None or y.upper is None else x.upper * y.upper
                out = Range(low, upper, low_open, False)
                return negated(out) if flip_x != flip_y else out
    return REALS


def logarithm(value: Fraction) -> Range:
    """An enclosure of log value, by ball arithmetic."""
    ball = flint.arb(flint.fmpq(value.numerator, value.denominator)).log()
    lower, upper = (Fraction(int(m)) * Fraction(2) ** int(e) for m, e in (ball.lower().man_exp(), ball.upper().man_exp()))
    return Range(lower, upper)


def positive(r: Range) -> bool:
    return r.lower is not None and (r.lower > 0 or (r.lower == 0 and r.lower_open))


def negated(r: Range) -> Range:
    return Range(None if r.upper is None else -r.upper, None if r.lower is None else -r.lower, r.upper_open, r.lower_open)


def power(r: Range, e: Fraction) -> Range:
    if e == 0:
        return Range(Fraction(1), Fraction(1))
    if e.denominator == 1 and e > 0:
        if e % 2 == 0 and not (r.lower is not None and r.lower >= 0) and not (r.upper is not None and r.upper <= 0):
            return Range(Fraction(0))
        out = r
        for _ in range(min(int(e), 8) - 1):
            out = times(out, r)
        return out if e <= 8 else Range(Fraction(0) if e % 2 == 0 or (r.lower is not None and r.lower >= 0) else None)
    if positive(r):
        if r.upper == 0:  # no number at all
            return Range(Fraction(0), None, True)
        if e == -1 or e.denominator == 1:
            lower = Fraction(0) if r.upper is None else Fraction(1) / r.upper ** int(-e)
            upper = None if r.lower == 0 else Fraction(1) / r.lower ** int(-e)  # type: ignore[operator]
            return Range(lower, upper, r.upper is None or r.upper_open, upper is not None and r.lower_open)
        return Range(Fraction(0), None, True)
    if r.lower is not None and r.lower >= 0 and e > 0:
        return Range(Fraction(0))
    if e < 0 and e % 2 == 0 and e.denominator == 1:
        return Range(Fraction(0), None, True)
    if e < 0 and e.denominator == 1 and r.lower is not None and r.lower >= 0:
        return Range(Fraction(0), None, True)
    if e < 0 and e.denominator == 1 and r.upper is not None and r.upper <= 0:
        return Range(None, Fraction(0), False, True)
    return REALS
