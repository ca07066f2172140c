"""Truncated power series with their proved error bounds.

phi(d) = e^d - 1 - d = d^2/2! + ... and atanh t - t = t^3/3 + t^5/5 + ...: inside a radius the rest after n terms is below a
geometric series whose ratio is known exactly, so that the relative error is bounded by a rational number.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction
from math import factorial


@dataclass(frozen=True, slots=True)
class Series:
    """sum_k coefficients[k] x^(first + step k) for |x| <= radius, with |rest| <= relative_error |value|."""

    coefficients: tuple[Fraction, ...]
    first: int
    step: int
    radius: Fraction
    relative_error: Fraction
    floats: tuple[float, ...] = field(init=False, repr=False, compare=False)
    """The coefficients, correctly rounded."""
    reach: float = field(init=False, repr=False, compare=False)
    """The radius as a float."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "floats", tuple(float(c) for c in self.coefficients))
        object.__setattr__(self, "reach", float(self.radius))


def phi_series(terms: int, radius: Fraction = Fraction(1, 2)) -> Series:
    """e^d - 1 - d = sum_(k >= 2) d^k/k!.

    The rest after d^n/n! is at most r^(n+1)/(n+1)! / (1 - r/(n+2)); the value at least d^2/2 (1 - r/3), as the series of
    negative d alternates with falling terms. Their quotient grows with |d| and is taken at the radius.
    """
    n = terms + 1
    rest = radius ** (n - 1) * 2 / factorial(n + 1) / (1 - radius / (n + 2))
    return Series(tuple(Fraction(1, factorial(k)) for k in range(2, n + 1)), 2, 1, radius, rest / (1 - radius / 3))


def atanh_excess_series(terms: int, radius: Fraction = Fraction(1, 8)) -> Series:
    """atanh t - t = sum_(k >= 1) t^(2k+1)/(2k+1).

    All terms have the sign of t. The rest after n terms is at most |t|^(2n+3)/(2n+3) / (1 - r^2), the value at least
    |t|^3/3: their quotient grows with |t| and is taken at the radius.
    """
    rest = 3 * radius ** (2 * terms) / (2 * terms + 3) / (1 - radius**2)
    return Series(tuple(Fraction(1, 2 * k + 1) for k in range(1, terms + 1)), 3, 2, radius, rest)


def economised(series: Series, terms: int) -> Series:
    """A series in y = x^2 as a polynomial of fewer terms, highest powers replaced by what is nearest to them on [0, radius^2].

    y^k - r^k 2^(1-2k) T_k(2 y/r - 1) with r = radius^2 has a lower degree, and |T_k| <= 1 there. All terms being positive, the value is at
    least the first one, against which the replaced parts are taken; the error of the series itself is added.
    """
    r = series.radius**2
    c = list(series.coefficients)
    replaced = Fraction(0)
    while len(c) > terms:
        k, highest = len(c) - 1, c.pop()
        scale = r**k / 2 ** (2 * k - 1)
        replaced += highest * scale
        for n, t in enumerate(_shifted_chebyshev(k)[:-1]):
            c[n] -= highest * scale * t / r**n
    return Series(tuple(c), series.first, series.step, series.radius, series.relative_error + replaced / series.coefficients[0])


def _shifted_chebyshev(k: int) -> list[int]:
    """The coefficients of T_k(2 x - 1), constant first."""
    before, now = [1], [-1, 2]
    for _ in range(k - 1):
        after = [0] * (len(now) + 1)
        for n, c in enumerate(now):
            after[n] -= 2 * c
            after[n + 1] += 4 * c
        for n, c in enumerate(before):
            after[n] -= c
        before, now = now, after
    return now


#: By precision: what is left out is far below half a unit in the last place.
PHI = {"double": phi_series(15), "single": phi_series(9)}
#: For arguments that are all small, the shortest first.
PHI_NEAR = {
    "double": tuple(phi_series(n, Fraction(1, r)) for n, r in ((4, 4096), (7, 64), (9, 16))),
    "single": tuple(phi_series(n, Fraction(1, r)) for n, r in ((2, 4096), (4, 64), (5, 16))),
}
ATANH_EXCESS = {
    "double": economised(atanh_excess_series(16, Fraction(1, 4)), 9),
    "single": economised(atanh_excess_series(9, Fraction(1, 4)), 5),
}
#: For arguments that are all small, the shortest first.
ATANH_EXCESS_NEAR = {
    "double": tuple(atanh_excess_series(n, Fraction(1, r)) for n, r in ((3, 4096), (5, 64), (7, 16))),
    "single": tuple(atanh_excess_series(n, Fraction(1, r)) for n, r in ((2, 4096), (3, 64), (4, 16))),
}
#: Of singles, as far as log(p/q) of p/q = (1 + t)/(1 - t) may be off by a rounding.
ATANH_EXCESS_WIDE = economised(atanh_excess_series(24, Fraction(1, 2)), 7)
#: As far as e^d - 1 - d may be off by a few roundings of e^d.
PHI_WIDE = {"double": phi_series(18, Fraction(1)), "single": phi_series(10, Fraction(1))}
