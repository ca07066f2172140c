r"""Laws rounded before: after softmax(2, 1, 0) = (0.665, 0.245, 0.090), an entropy of 0.832 is that of the exact law.

The masses of a law that the text computes, and prints with two decimals or more, stand for any numbers that round to them; what follows
from some of those is no slip. Whether it follows from the right ones is not shown.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from itertools import product

from ...decide.verdict import Verdict
from ...enclosure.number import Number
from ...enclosure.point import Entries, Point, Table
from ...enclosure.value import compare
from ...notation.context import Masses
from ...notation.elaborate.meaning import LinkMeaning
from ...patterns import regex
from ..numbers.rounded_before import MAY_BE_RIGHT, is_computed
from .judge import side_value

_MOST = 8  # masses that are moved at once
_FEWEST, _LONGEST = 2, 6  # decimals
_BEFORE = 160
_REACH = 3000
_DECIMAL = r"\d+(?:(?:[.]|\{,\})\d+)?"
_LIST = regex(rf"[(\[][^()\[\]\d]{{0,12}}{_DECIMAL}(?:[^()\[\]\d.]{{1,12}}{_DECIMAL}){{1,11}}[^()\[\]\d]{{0,12}}[)\]]")
_ENTRY = regex(_DECIMAL)


def of_laws_rounded_before(text: str, start: int, link: LinkMeaning, verdict: Verdict) -> Verdict:
    """The verdict, or undecided where what is wrong at the printed masses is right at some that they may be rounded from."""
    if verdict.word not in ("rounding-slip", "refuted") or link.point is None or link.relation not in ("=", "approx"):
        return verdict
    told = [f for f in link.cites if isinstance(f.value, Masses)]
    computed = {f.symbol for f in told if _is_computed(f.value.values, text[max(0, start - _REACH) : start])}
    if not computed or not _is_in_reach(link, link.point, computed):
        return verdict
    return MAY_BE_RIGHT


def _is_computed(masses: tuple[Fraction, ...], before: str) -> bool:
    """Whether the list of these masses that was printed last stands behind words of a computation."""
    lists = [m for m in _LIST.finditer(before) if tuple(map(_decimal, _ENTRY.findall(m.group()))) == masses]
    return bool(lists) and is_computed(before, lists[-1].start(), lists[-1].end(), _BEFORE)


def _decimal(text: str) -> Fraction:
    return Fraction(text.replace("{,}", "."))


def _is_in_reach(link: LinkMeaning, point: Point, names: set[str]) -> bool:
    """Whether one side is above the other at some of the exact masses, and below at others."""
    printed = link.right.printed
    slack = Fraction(1, 2 * 10 ** (printed.number.decimals or 0)) if printed is not None and printed.number.decimals else Fraction(0)
    above = below = False
    for moved in _moved(point, names):
        left, right = side_value(link.left, moved), side_value(link.right, moved)
        if not isinstance(left, Number) or not isinstance(right, Number):
            return False
        above = above or compare(left, right - Number.of(slack)) == "greater"
        below = below or compare(left, right + Number.of(slack)) == "less"
        if above and below:
            return True
    return False


def _moved(point: Point, names: set[str]) -> Iterator[Point]:
    """The point with each mass of these laws half a unit of its last digit up or down."""
    steps = {
        (law, at): _half_a_unit(table)
        for law, table in point.laws.items()
        if law.name in names
        for at, p in table.items()
        if p not in (0, 1)
    }
    free = [(where, step) for where, step in steps.items() if step is not None]
    if not 0 < len(free) <= _MOST:
        return
    for signs in product((-1, 1), repeat=len(free)):
        laws = {law: dict(table) for law, table in point.laws.items()}
        for ((law, at), step), sign in zip(free, signs, strict=True):
            laws[law][at] = _moved_by(laws[law][at], sign * step)
        yield replace(point, laws=laws)


def _moved_by(mass: Entries, step: Fraction) -> Entries:
    return mass + step if isinstance(mass, Fraction) else mass


def _half_a_unit(table: Table) -> Fraction | None:
    """Half a unit of the last digit with which the masses are printed; None if they are no such decimals."""
    for digits in range(_FEWEST, _LONGEST + 1):
        if all(isinstance(p, Fraction) and (p * 10**digits).denominator == 1 for p in table.values()):
            return Fraction(1, 2 * 10**digits)
    return None
