r"""The parts of a loss that is a sum, without weights and lengths: L + \lambda E[a - b] is of L, E[a] and -E[b]."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ...notation.syntax import nodes as n
from .typed_letters import KINDS


def summands(node: n.Node, sign: int) -> Iterator[tuple[n.Node, int]]:
    """Each part and the sign before it."""
    match node:
        case n.Add(left, right):
            yield from summands(left, sign)
            yield from summands(right, sign)
        case n.Sub(left, right):
            yield from summands(left, sign)
            yield from summands(right, -sign)
        case n.Neg(body):
            yield from summands(body, -sign)
        case n.Vector((body,)):
            yield from summands(body, sign)
        case n.BigOp("E", _, body):
            yield from ((replace(node, body=part), s) for part, s in summands(body, sign))
        case n.Mul(weight, body) if _is_weight(weight):
            yield from summands(body, sign)
        case n.Mul(n.Neg(weight), body) if _is_weight(weight):
            yield from summands(body, -sign)
        case n.Div(body, length) if isinstance(body, (n.Log, n.Neg)) and _is_length(length):
            yield from summands(body, sign)
        case n.Call(weight, (body,), ()) if _is_weight(weight) and isinstance(body, (n.Neg, n.Log, n.Sub, n.Add)):
            yield from summands(body, sign)
        case _:
            yield node, sign


def _is_weight(node: n.Node) -> bool:
    return (isinstance(node, n.Number) and node.value > 0) or (isinstance(node, n.Name) and KINDS["T"](node))


def _is_length(node: n.Node) -> bool:
    """|y_w|, |c_w| + |y_w|: how many tokens a mean is over."""
    return isinstance(node, n.Abs) or (isinstance(node, n.Add) and _is_length(node.left) and _is_length(node.right))
