r"""Formulas that are true in every unit of information or in none: all sides have one degree in logarithms

What is false of these in nats is false in bits, so that nobody need try the other base. 1 - H(p) and \log 3 + 1 have no degree.
"""

from __future__ import annotations

from collections.abc import Callable

from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk

_LINEAR = frozenset(["sum", "int", "E", "max", "min", "sup", "inf"])


def is_in_every_unit(statement: n.Statement, is_information: Callable[[n.Node], bool], valued: frozenset[str]) -> bool:
    """Whether all sides of each chain have one degree. A bare name may have any on the left, as what is defined there.

    ``valued``: the names to which the text has given a value or a meaning, which may be in some unit; no degree is known of those.
    """

    def has_one(chain: n.Chain) -> bool:
        if any(isinstance(x, n.Name) and x.base in valued for x in walk(chain)):
            return False
        first = () if chain.first is None or isinstance(chain.first, n.Name) else (chain.first,)
        found = {_degree(side, is_information) for side in (*first, *(link.right for link in chain.links))}
        return len(found) == 1 and None not in found

    return bool(statement.chains) and all(map(has_one, statement.chains))


def _degree(node: n.Node, is_information: Callable[[n.Node], bool]) -> int | None:
    """How often the unit is a factor; None where the terms of a sum differ in that, or a function is taken of what has a unit."""

    def of(part: n.Node) -> int | None:
        return _degree(part, is_information)

    def summed(parts: tuple[n.Node, ...]) -> int | None:
        degrees = {of(part) for part in parts}
        return degrees.pop() if len(degrees) == 1 else None

    match node:
        case n.Number() | n.Name():
            return 0
        case n.Log(arg, base=None, power=None) if node.spelling == "log" and of(arg) == 0:
            return 1
        case n.Call() if is_information(node):
            return 1
        case n.Neg(body) | n.Abs(body):
            return of(body)
        case n.Add(left, right) | n.Sub(left, right):
            return summed((left, right))
        case n.Mul(left, right):
            degrees = (of(left), of(right))
            return None if degrees[0] is None or degrees[1] is None else degrees[0] + degrees[1]
        case n.Div(left, right):
            degrees = (of(left), of(right))
            return None if degrees[0] is None or degrees[1] is None else degrees[0] - degrees[1]
        case n.BigOp(kind, _, body) if kind in _LINEAR:
            return of(body)
    return 0 if not any(isinstance(x, n.Log) or is_information(x) for x in walk(node)) else None
