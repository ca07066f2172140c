"""One printed decimal among exact numbers: 0.469 in 1 - 0.469 stands for what is left of an exact 0.53100441."""

from __future__ import annotations

from fractions import Fraction

from ...enclosure.number import Number
from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from .arithmetic import Known, value
from .rounding import judge_literal

_LEAST_DIGITS = 3  # one or two fit too much by chance


def stands_for_a_lone_decimal(exact: Known, node: n.Node, before: n.Node, log_base: Fraction | None) -> bool:
    """Whether the only decimal of a line, with a rational factor in it, is the correct rounding of what is left for it there.

    ``before``: the side before it, whose own decimals are exact.
    """
    node = node.value if isinstance(node, n.WithUnit) else node
    given = {x.value for x in walk(before) if isinstance(x, n.Number)}
    decimals = [x for x in walk(node) if isinstance(x, n.Number) and x.decimals is not None and x.value not in given]
    if len(decimals) != 1 or not isinstance(exact, Number) or node is decimals[0] or not _is_linear(node, decimals[0]):
        return False
    (printed,) = decimals
    if (printed.decimals or 0) < _LEAST_DIGITS or printed.percent:
        return False
    without, with_one = value(_put(node, printed, 0), log_base), value(_put(node, printed, 1), log_base)
    if not isinstance(without, Number) or not isinstance(with_one, Number):
        return False
    factor = (with_one - without).fraction
    if not factor:
        return False
    return judge_literal((exact - without) * Number.of(1 / factor), 1, printed, True).verdict == "confirmed"


def _put(node: n.Node, of: n.Number, number: int) -> n.Node:
    return rebuilt(node, lambda x: n.Number(str(number), Fraction(number)) if x is of else None)


def _is_linear(node: n.Node, of: n.Number) -> bool:
    """Whether a number stands in an expression in no denominator, power or logarithm."""
    match node:
        case n.Number():
            return True
        case n.Neg(body):
            return _is_linear(body, of)
        case n.Add(left, right) | n.Sub(left, right) | n.Mul(left, right):
            return _is_linear(left, of) and _is_linear(right, of)
        case n.Div(above, below):
            return _is_linear(above, of) and all(x is not of for x in walk(below))
        case n.Vector((body,)):
            return _is_linear(body, of)
    return all(x is not of for x in walk(node))
