r"""Transposes by the letter T: beside covariance matrices (x - m)^T is a transposed vector, where T is only above."""

from __future__ import annotations

from ...syntax.nodes import Name, Node, Number, Pow, Statement, Transpose
from ...syntax.walk import walk
from ..shorthand import rebuilt
from .normal_shape import is_covariance

_T = Name("T")


def transposes_by_letter(statement: Statement) -> Statement:
    """The formula with a transpose for each such power; as it is where T may be a number."""
    nodes = list(walk(statement))
    above = [x for x in nodes if isinstance(x, Pow) and x.exponent == _T and not isinstance(x.base, Number)]
    if not above or sum(x == _T for x in nodes) != len(above) or not any(isinstance(x, Name) and is_covariance(x) for x in nodes):
        return statement

    def change(node: Node) -> Node | None:
        return Transpose(rebuilt(node.base, change), span=node.span) if isinstance(node, Pow) and node.exponent == _T else None

    return rebuilt(statement, change)
