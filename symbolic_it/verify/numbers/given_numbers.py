"""Which printed decimals of a sum of logarithms are numbers of the text, and which may be roundings of them.

In 0.7 ln(0.7/0.5) + 0.3 ln(0.3/0.5) the numbers before and in the logarithms are masses. Where the exact masses are known, one that
equals a mass is exact, one that rounds a mass (a sum, product or ratio of masses) may stand for it, and any other stands for nothing
but itself. A decimal elsewhere (0.36 for -ln 0.7) may always be a rounding.
"""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations

from ...enclosure.number import Number
from ...enclosure.point import Point
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from .arithmetic import factors, literals, summands

MASSES = 12  # more than so many are not combined


def roundings(right: n.Node, left: n.Node, point: Point) -> tuple[n.Number, ...]:
    """The printed decimals of a right side that may stand for another number."""
    exact = _masses(left, point)
    printed = [x for x in literals(right) if x.decimals]
    if not exact:
        return tuple(printed)
    given = {id(x) for _, part in summands(right) for x in (*_of_masses(part), *_before_whole_numbers(part, exact))}
    pool = _combined(exact)
    short = all((100 * v).denominator == 1 for v in exact)  # nobody rounds 0.25 to 0.3
    fewest = 2 if short else 1
    rounded = [x for x in printed if x.value not in pool and (x.decimals or 0) >= fewest and any(_rounds(x, v) for v in pool)]
    return tuple(x for x in printed if id(x) not in given or x in rounded)


def masses_behind(right: n.Node, left: n.Node, point: Point) -> dict[str, Number]:
    """For the text of each decimal that rounds one mass of the data alone, that mass: 0.333 stands for the 1/3 that was given."""
    exact = _masses(left, point)
    printed = [x for x in literals(right) if (x.decimals or 0) >= 2 and x.value not in exact]
    behind = {x.text: [v for v in exact if _rounds(x, v)] for x in printed}
    return {text: Number.of(found[0]) for text, found in behind.items() if len(found) == 1}


def _of_masses(summand: n.Node) -> list[n.Number]:
    """The decimals of a product with a logarithm of decimals, in it and before it."""
    _, parts = factors(summand)
    logs = [x for x in parts if isinstance(x, n.Log) and any(y.decimals for y in literals(x.arg))]
    if len(logs) != 1 or any(isinstance(y, (n.Add, n.Sub)) for part in parts for y in walk(part)):
        return []
    return [x for part in parts for x in literals(part) if x.decimals]


def _before_whole_numbers(summand: n.Node, exact: tuple[Fraction, ...]) -> list[n.Number]:
    """The 0.1 of 0.1 * 2, where it is a mass of the data and the rest are whole numbers or their logarithms: the length of a code word."""
    _, parts = factors(summand)
    numbers = [x for x in parts if isinstance(x, n.Number)]
    logs = [x for x in parts if isinstance(x, n.Log) and not any(y.decimals for y in literals(x.arg))]
    if len(numbers) + len(logs) != len(parts) or sum(x.decimals is not None for x in numbers) != 1:
        return []
    return [x for x in numbers if x.decimals and x.value in exact]


def _masses(left: n.Node, point: Point) -> tuple[Fraction, ...]:
    """The exact masses that are known: of the data, or of a law of two outcomes whose mass is printed on the left, as in h(0.11)."""
    known = [e for table in point.laws.values() for e in table.values()]
    if not known and isinstance(left, n.Call):
        known = [v for x in literals(left) for v in (x.value, 1 - x.value)]
    found = tuple(dict.fromkeys(e for e in known if isinstance(e, Fraction) and e > 0))
    return found if len(found) <= MASSES and len(set(known)) == len({e for e in known if isinstance(e, Fraction)}) else ()


def _combined(masses: tuple[Fraction, ...]) -> frozenset[Fraction]:
    """Masses, their sums (as far as three), products and ratios of two, and what is left of 1."""
    out = set(masses)
    for k in (2, 3):
        out |= {sum(some, Fraction(0)) for some in combinations(masses, k)}
    out |= {a * b for a in masses for b in masses} | {a / b for a in masses for b in masses}
    return frozenset(out | {1 - v for v in out if v < 1})


def _rounds(printed: n.Number, value: Fraction) -> bool:
    return abs(printed.value - value) * 2 <= Fraction(1, 10 ** (printed.decimals or 0))
