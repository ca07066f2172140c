r"""Sums with an upper bound alone: \sum_i^n begins at 1, and \sum_x^X runs over the outcomes of X."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from ...syntax.nodes import BigOp, Name, Node, Number, Statement
from ..roles.letters import OUTCOMES, is_letter
from ..shorthand import rebuilt

_ONE = Number("1", Fraction(1))


def lone_bounds(statement: Statement) -> Statement:
    """The statement with the bound that such a sum or product leaves out."""
    return rebuilt(statement, _completed)


def _completed(node: Node) -> Node | None:
    if not isinstance(node, BigOp) or node.kind not in ("sum", "prod"):
        return None
    b = node.binder
    if b.upper is None or b.lower is not None or b.domain is not None or b.conditions or len(b.names) != 1 or not is_letter(b.names[0]):
        return None
    (index,) = b.names
    assert isinstance(index, Name)
    if isinstance(b.upper, Name) and index.base in OUTCOMES:
        if b.upper.base != index.base.upper() or b.upper.sub is not None:
            return None
        binder = replace(b, upper=None, domain=b.upper)
    elif isinstance(b.upper, (Name, Number)):
        binder = replace(b, lower=_ONE)
    else:
        return None
    return replace(node, binder=binder, body=rebuilt(node.body, _completed))
