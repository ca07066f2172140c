"""Normalisers: the Z of e^{z_i}/Z, as the sum that the text has said it is."""

from __future__ import annotations

from ...notation.context import Context, Meaning
from ...notation.elaborate import ElaborationError
from ...notation.elaborate.roles.letters import key
from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import nodes as n


def total(context: Context, node: n.Node) -> n.BigOp | None:
    """sum_j f_j, or what the Z, or the C, that stands for it was said to be."""
    if isinstance(node, n.BigOp):
        return node if node.kind == "sum" else None
    head = node.head if isinstance(node, n.Call) else node
    if not isinstance(head, n.Name):
        return None
    try:
        fact = context.about(key(head), Meaning)
    except ElaborationError:
        return None
    if fact is None or (isinstance(node, n.Call) and fact.value.parameters != node.args):
        return None
    body = fact.value.body
    return body if isinstance(body, n.BigOp) and body.kind == "sum" else None


def spelled_out(context: Context, node: n.Node) -> n.Node:
    """The formula with its normalisers as sums."""

    def sum_of(x: n.Node) -> n.Node | None:
        return None if isinstance(x, n.BigOp) else total(context, x)

    return rebuilt(node, sum_of)
