r"""Means whose laws stand in brackets beside them: \mathbb{E}[q \sim P(Q), o \sim \pi(O|q)] f is the mean of f."""

from __future__ import annotations

from dataclasses import replace

from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import nodes as n
from ...notation.syntax.parts import factors_of


def with_laws_beside_means(statement: n.Statement) -> n.Statement:
    """The statement with what stands behind such a mean in it."""
    return rebuilt(statement, _mean)


def _mean(node: n.Node) -> n.Node | None:
    if not isinstance(node, n.Mul):
        return None
    factors = factors_of(node)
    first = factors[0]
    if not isinstance(first, n.BigOp) or first.kind != "E" or first.binder.names or not _are_laws(first.body):
        return None
    body = factors[1]
    for x in factors[2:]:
        body = n.Mul(body, x, span=node.span)
    return replace(first, body=rebuilt(body, _mean), bracketed=True, span=node.span)


def _are_laws(node: n.Node) -> bool:
    items = node.items if isinstance(node, (n.Vector, n.ListNode, n.Tuple)) else (node,)
    return bool(items) and all(isinstance(x, n.Chain) and len(x.links) == 1 and x.links[0].relation == "sim" for x in items)
