"""Precision: how an answer is asked for, and the tolerance that follows from it."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from ..enclosure.digits import magnitude, nearest, rounded, significant
from ..enclosure.number import Number
from ..enclosure.value import Value

KINDS = ("decimals", "significant", "relative", "exact")
MARGIN = Fraction(1, 2000)  # how far apart a mistake and an exact answer have to lie: half a unit of the third decimal


@dataclass(frozen=True, slots=True)
class Precision:
    """`decimals` or `significant` figures (n of them), `relative` (a tolerance of 10^-n times the value), or `exact`."""

    kind: str = "decimals"
    n: int = 3

    def __post_init__(self) -> None:
        if self.kind not in KINDS:
            raise ValueError(f'precision "{self.kind}": expected one of {", ".join(KINDS)}')
        if not 0 <= self.n <= 12 or (self.kind == "significant" and self.n == 0):
            raise ValueError(f"precision {self.kind} {self.n}: expected a number of digits from 1 to 12")

    def request(self) -> str:
        """What the question says."""
        if self.kind == "exact":
            return "exactly"
        if self.kind == "relative":
            return f"to a relative accuracy of {Fraction(1, 10**self.n) * 100}%" if self.n <= 2 else f"to {self.n + 1} significant figures"
        words = "decimal" if self.kind == "decimals" else "significant figure"
        return f"to {self.n} {words}{'s' if self.n != 1 else ''}"

    def shown(self, value: Value) -> str | None:
        """The correct rounding at this precision; the value as it is where it is a short decimal and asked exactly."""
        if not isinstance(value, Number):
            return None
        if self.kind == "significant":
            return significant(value, self.n)
        if self.kind == "relative":
            return significant(value, self.n + 1)
        if self.kind == "exact":
            q = value.fraction
            places = None if q is None else decimals_of(q)
            return rounded(value, 3 if places is None else places)
        return rounded(value, self.n)

    def tolerance(self, value: Value) -> Fraction:
        """The largest accepted distance from the value: half a unit of the last digit asked for; 0 for exact answers."""
        if not isinstance(value, Number) or self.kind == "exact" or not value.terms:
            return Fraction(0) if self.kind != "decimals" else Fraction(1, 2 * 10**self.n)
        if self.kind == "decimals":
            return Fraction(1, 2 * 10**self.n)
        if self.kind == "relative":
            near = nearest(value, _ten(magnitude(value)) / 10**12)
            return abs(near or Fraction(0)) * Fraction(1, 10**self.n)
        return _ten(magnitude(value)) * Fraction(5, 10**self.n)

    def margin(self, value: Value) -> Fraction:
        """The distance that a distractor has to keep: more than twice the tolerance."""
        return 2 * (self.tolerance(value) or MARGIN)

    def to_json(self, value: Value) -> dict[str, str]:
        """The tolerance as the answer key states it."""
        if self.kind == "exact":
            return {"kind": "exact", "value": "0"}
        if self.kind == "relative":
            return {"kind": "relative", "value": plain(Fraction(1, 10**self.n))}
        return {"kind": "absolute" if self.kind == "decimals" else "significant", "value": plain(self.tolerance(value))}


def _ten(exponent: int | None) -> Fraction:
    e = exponent or 0
    return Fraction(10**e) if e >= 0 else Fraction(1, 10**-e)


def decimals_of(q: Fraction, most: int = 8) -> int | None:
    """How many decimals write q in full; None if more than `most`."""
    for n in range(most + 1):
        if (q * 10**n).denominator == 1:
            return n
    return None


def plain(q: Fraction) -> str:
    """A fraction with a short decimal as that decimal (0.0005), else as a/b."""
    n = decimals_of(q, 20)
    if n is None:
        return str(q)
    text = f"{abs(q.numerator) * 10**n // q.denominator:0{n + 1}d}"
    return ("-" if q < 0 else "") + (f"{text[:-n]}.{text[-n:]}" if n else text)
