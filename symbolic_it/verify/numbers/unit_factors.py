r"""Conversions between units: 5 bits \cdot 0.693 = 3.47 nats is right in its numbers, the factor being ln 2.

0.0204 nats = 0.0295 bits is so, too, of a number with more digits: 0.02044 nats are 0.0295 bits.
"""

from __future__ import annotations

from fractions import Fraction

from ...decide.verdict import Verdict
from ...notation.elaborate.meaning import LinkMeaning
from ...notation.syntax import nodes as n

_LN2 = (Fraction(6931, 10000), Fraction(6932, 10000))  # ln 2 lies between
LN2_BELOW = Fraction(69314718055994530941723212145817, 10**32)
LN2_ABOVE = LN2_BELOW + Fraction(1, 10**32)
_SLACK = Fraction(1, 200)  # a factor of two digits: 0.69, 1.44


def of_a_conversion(link: LinkMeaning, verdict: Verdict) -> Verdict:
    """The verdict on a link, no negative one where a number in one unit times the factor between two is the number in the other."""
    left, right = link.left.node, link.right.node
    if verdict.negative and _round_one_number(left, right):
        return Verdict("undecided", "right of some number that rounds to the left side")
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


def _round_one_number(left: n.Node, right: n.Node) -> bool:
    """Whether two decimals in nats and bits may be roundings of one number; with fewer places than the right one the left is exact."""
    match left, right:
        case (
            n.WithUnit(n.Number(value=one, decimals=int(places)), n.Unit(word="nat" | "bit" as unit)),
            n.WithUnit(n.Number(value=other, decimals=int(digits)), n.Unit(word="nat" | "bit" as to)),
        ) if unit != to and places >= max(2, digits):
            low, high = (one - Fraction(1, 2 * 10**places), one + Fraction(1, 2 * 10**places))
            a, b = (1 / LN2_ABOVE, 1 / LN2_BELOW) if unit == "nat" else (LN2_BELOW, LN2_ABOVE)
            half = Fraction(1, 2 * 10**digits)
            return low > 0 and low * a <= other + half and other - half <= high * b
    return False


def _converts(unit: str, other: str, by: Fraction) -> bool:
    """Whether a number is, to two digits, what turns one unit into the other."""
    low, high = _LN2
    if (unit, other) == ("bit", "nat"):
        return low - _SLACK < by < high + _SLACK
    return (unit, other) == ("nat", "bit") and 1 / high - _SLACK < by < 1 / low + _SLACK


__all__ = ["of_a_conversion"]
