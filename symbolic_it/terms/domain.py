"""Domains: where a real symbol ranges (an interval, perhaps of integers)."""

from __future__ import annotations

from fractions import Fraction

from .base import Structural, node


@node
class Domain(Structural):
    """The interval from ``lower`` to ``upper`` (None: unbounded), each end open or closed; integers only if ``integer``."""

    lower: Fraction | None = None
    upper: Fraction | None = None
    lower_open: bool = False
    upper_open: bool = False
    integer: bool = False

    def __contains__(self, value: Fraction) -> bool:
        if self.integer and value.denominator != 1:
            return False
        if self.lower is not None and (value < self.lower or (self.lower_open and value == self.lower)):
            return False
        return not (self.upper is not None and (value > self.upper or (self.upper_open and value == self.upper)))

    def described(self) -> str:
        """The domain behind a symbol's name: "> 0", "in [0, 1)", "an integer >= 1", "real"."""
        if self.integer:
            return "an integer" + (f" >= {self.lower}" if self.lower is not None else "")
        if self.lower is not None and self.upper is not None:
            return f"in {'(' if self.lower_open else '['}{self.lower}, {self.upper}{')' if self.upper_open else ']'}"
        if self.lower is not None:
            return f"{'>' if self.lower_open else '>='} {self.lower}"
        if self.upper is not None:
            return f"{'<' if self.upper_open else '<='} {self.upper}"
        return "real"

    @property
    def positive(self) -> bool:
        """Every value is > 0."""
        return self.lower is not None and (self.lower > 0 or (self.lower == 0 and self.lower_open))

    @property
    def nonnegative(self) -> bool:
        """Every value is >= 0."""
        return self.lower is not None and self.lower >= 0

    def meet(self, other: Domain) -> Domain:
        """The intersection of two domains."""
        lower, lower_open = self.lower, self.lower_open
        if other.lower is not None and (lower is None or other.lower >= lower):
            lower_open = other.lower_open or (lower_open and other.lower == lower)
            lower = other.lower
        upper, upper_open = self.upper, self.upper_open
        if other.upper is not None and (upper is None or other.upper <= upper):
            upper_open = other.upper_open or (upper_open and other.upper == upper)
            upper = other.upper
        return Domain(lower, upper, lower_open, upper_open, self.integer or other.integer)


REAL = Domain()
POSITIVE = Domain(Fraction(0), lower_open=True)
NONNEGATIVE = Domain(Fraction(0))
UNIT_INTERVAL = Domain(Fraction(0), Fraction(1))
OPEN_UNIT_INTERVAL = Domain(Fraction(0), Fraction(1), True, True)
NATURAL = Domain(Fraction(1), integer=True)
INTEGER = Domain(integer=True)
