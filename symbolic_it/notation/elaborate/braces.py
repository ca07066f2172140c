r"""Braces that group: the factor \\left\\{ a + b \\right\\} is a + b, no set."""

from __future__ import annotations

from dataclasses import replace

from ..syntax import nodes as s
from ..syntax.nodes import Node, SetLiteral, Statement
from .shorthand import rebuilt


def braces_opened(statement: Statement) -> Statement:
    """The formula with what stands in braces as an operand of arithmetic in their place."""

    def change(node: Node) -> Node | None:
        match node:
            case s.Add(left, right) | s.Sub(left, right) | s.Mul(left, right) | s.Div(left, right) if _grouped(left) or _grouped(right):
                return replace(node, left=rebuilt(_opened(left), change), right=rebuilt(_opened(right), change))
            case s.Neg(body) if _grouped(body):
                return replace(node, body=rebuilt(_opened(body), change))
            case s.Log(arg) if _grouped(arg):
                return replace(node, arg=rebuilt(_opened(arg), change))
        return None

    return rebuilt(statement, change)


def _grouped(node: Node) -> bool:
    if not isinstance(node, SetLiteral) or len(node.items) != 1 or node.condition is not None:
        return False
    return isinstance(node.items[0], (s.Add, s.Sub, s.Mul, s.Div, s.Neg, s.Log, s.BigOp))


def _opened(node: Node) -> Node:
    return node.items[0] if isinstance(node, SetLiteral) and _grouped(node) else node
