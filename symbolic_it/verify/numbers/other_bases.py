"""A line of printed decimals that is right for every logarithm of the line before, taken to another base."""

from __future__ import annotations

from fractions import Fraction

from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from .arithmetic import Known, literals, value
from .rounding import align

BASES = ((Fraction(10), "10"), (Fraction(2), "2"))


def base_of_decimals(exact: n.Node, printed: n.Node, base: Fraction | None) -> str | None:
    """The base ("10") that log(0.5) + log(0.13) = -0.301 - 0.886 takes, in part by part; None where the one in force or no other fits."""
    if not _bare(exact) or any((x.decimals or 0) < 2 for x in literals(printed)):
        return None
    for other, words in BASES:
        if (
            other != base
            and (fit := align(exact, printed, other, approximate=True)) is not None
            and (fit.verdict == "confirmed" or (fit.verdict == "rounding-slip" and len(list(literals(printed))) > 1))
        ):
            return words
    return None


def values_to_its_base(exact: n.Node, printed: n.Node, base: Fraction | None) -> list[Known]:
    """What a sum of bare logarithms is worth to the base of its decimals, where these are right to a base that is not in force."""
    taken = base_of_decimals(exact, printed, base)
    found = value(exact, Fraction(taken)) if taken is not None else None
    return [] if found is None else [found]


def _bare(node: n.Node) -> bool:
    return any(isinstance(x, n.Log) and x.base is None and x.spelling == "log" for x in walk(node))
