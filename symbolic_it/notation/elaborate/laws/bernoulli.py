"""Bernoulli laws: Bern(t) is the vector (t, 1 - t)."""

from __future__ import annotations

from fractions import Fraction

from ...syntax.nodes import Call, Name, Node, Number, Sub, Vector

_NAMES = frozenset(["Bern", "Ber", "Bernoulli"])


def is_bernoulli(node: Node) -> bool:
    """Bern(t), of one number."""
    return isinstance(node, Call) and isinstance(node.head, Name) and node.head.base in _NAMES and len(node.args) == 1


def spelled_out(node: Node) -> Node:
    """The vector (t, 1 - t) for Bern(t); any other node unchanged."""
    if isinstance(node, Call) and is_bernoulli(node):
        (t,) = node.args
        return Vector((t, Sub(Number("1", Fraction(1)), t, span=t.span)), "(", span=node.span)
    return node
