r"""Conversions spelled out with units: 5 bits \cdot 0.693 = 3.47 nats is right in its numbers, the factor being ln 2."""

from __future__ import annotations

from fractions import Fraction

from ...decide.verdict import Verdict
from ...notation.elaborate.meaning import LinkMeaning
from ...notation.syntax import nodes as n

_LN2 = (Fraction(6931, 10000), Fraction(6932, 10000))  # ln 2 lies between
_SLACK = Fraction(1, 200)  # a factor of two digits: 0.69, 1.44


def of_a_conversion(link: LinkMeaning, verdict: Verdict) -> Verdict:
    """The verdict on a link, no negative one where a number in one unit times the factor between two is the number in the other."""
    left, right = link.left.node, link.right.node
    if (
        not verdict.negative
        or not isinstance(left, (n.Mul, n.Div))
        or not isinstance(right, n.WithUnit)
        or not isinstance(right.value, n.Number)
    ):
        return verdict
    parts = (left.left, left.right) if isinstance(left.left, n.WithUnit) else (left.right, left.left)
    told, factor = parts
    if (
        not isinstance(told, n.WithUnit)
        or not isinstance(told.value, n.Number)
        or not isinstance(factor, n.Number)
        or (isinstance(left, n.Div) and told is not left.left)
    ):
        return verdict
    by = factor.value if isinstance(left, n.Mul) else 1 / factor.value if factor.value else Fraction(0)
    if not _converts(told.unit.word, right.unit.word, by):
        return verdict
    half = Fraction(1, 2 * 10 ** (right.value.decimals or 0))
    if abs(told.value.value * by - right.value.value) > half:
        return verdict
    return Verdict("undecided", "right in its numbers, of which one is the factor between the units")


def _converts(unit: str, other: str, by: Fraction) -> bool:
    """Whether a number is, to two digits, what turns one unit into the other."""
    low, high = _LN2
    if (unit, other) == ("bit", "nat"):
        return low - _SLACK < by < high + _SLACK
    return (unit, other) == ("nat", "bit") and 1 / high - _SLACK < by < 1 / low + _SLACK


__all__ = ["of_a_conversion"]
