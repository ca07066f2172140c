"""What an expression is worth whatever its printed decimals stand for: 0.5 (0.25 + 1.386) lies between 0.8175 and 0.8185.

Sums and products grow or fall with each number in them, so that the ends of the range are values where every decimal is at an end.
"""

from __future__ import annotations

from collections.abc import Collection
from fractions import Fraction
from itertools import product

from ...enclosure.number import Number
from ...enclosure.value import compare
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from .arithmetic import Known

_MOST = 7  # decimals
_UNITS = Fraction(1)  # of its last digit, twice what rounding explains
_SHORT = Fraction(1, 2)  # where there is but one


def range_of(node: n.Node, printed: Collection[n.Number], units: Fraction = _UNITS) -> tuple[Fraction, Fraction] | None:
    """The least and the greatest value of an expression of numbers alone, each printed decimal one unit up or down, or half of one if it has one digit."""
    parts = [x for x in walk(node) if isinstance(x, n.Number)]
    moved = [x for x in parts if any(x is y for y in printed)]
    if not 0 < len(moved) <= _MOST or len(moved) != len(printed):
        return None
    values: list[Fraction] = []
    for signs in product((-1, 1), repeat=len(moved)):
        at = {
            id(x): x.value + sign * (units if (x.decimals or 0) > 1 else _SHORT) / 10 ** (x.decimals or 0)
            for x, sign in zip(moved, signs, strict=True)
        }
        if any(v <= 0 for v in at.values()) or (value := _value(node, at)) is None:
            return None
        values.append(value)
    return min(values), max(values)


def is_within_its_roundings(exact: Known, node: n.Node, printed: Collection[n.Number]) -> bool:
    """Whether terms with three decimals or more, the others as printed, leave a narrow range, and the exact value lies in it."""
    long = [x for x in printed if (x.decimals or 0) >= 3]
    ends = range_of(node, long, Fraction(1, 2)) if long and isinstance(exact, Number) else None
    if ends is None or not isinstance(exact, Number):
        return False
    low, high = ends
    narrow = (high - low) * 100 <= min(abs(low), abs(high))
    return narrow and compare(exact, Number.of(low)) != "less" and compare(exact, Number.of(high)) != "greater"


def _value(node: n.Node, at: dict[int, Fraction]) -> Fraction | None:
    match node:
        case n.Number():
            return at.get(id(node), node.value)
        case n.WithUnit(body) | n.Neg(body) | n.Vector((body,)):
            inner = _value(body, at)
            return inner if inner is None or not isinstance(node, n.Neg) else -inner
        case n.Add(left, right) | n.Sub(left, right) | n.Mul(left, right):
            a, b = _value(left, at), _value(right, at)
            if a is None or b is None:
                return None
            return a + b if isinstance(node, n.Add) else a - b if isinstance(node, n.Sub) else a * b
        case n.Div(left, n.Number() as below) if id(below) not in at and below.value:
            a = _value(left, at)
            return None if a is None else a / below.value
    return None


__all__ = ["is_within_its_roundings", "range_of"]
