"""Precedence: which parts of a formula need brackets so that it reads back as the same tree.

``flat`` layouts write a fraction with a slash, so that it binds like a product; others stack it.
"""

from __future__ import annotations

from enum import IntEnum

from .changed import Marked, MarkedTail
from .glyphs import VULGAR
from .syntax.nodes import (
    Add,
    Apply,
    BigOp,
    Cases,
    Chain,
    Derivative,
    Div,
    Factorial,
    Given,
    ListNode,
    Log,
    Mul,
    Name,
    Neg,
    Node,
    Number,
    PlusMinus,
    Pow,
    Range,
    Statement,
    Sub,
    Transpose,
    Tuple,
    WithUnit,
)


class Level(IntEnum):
    """How tightly a node holds together."""

    RELATION = 0
    SUM = 1
    SIGNED = 2
    PRODUCT = 3
    POWER = 4
    ATOM = 5


BRACKETED_OPERATORS = frozenset(["E", "Var", "Cov"])
#: Operators whose body is customarily everything to the right, sums included.
GREEDY_OPERATORS = frozenset(["max", "min", "argmax", "argmin", "lim", "limsup", "liminf", "sup", "inf"])


def vulgar(node: Node) -> str | None:
    """The single character of a fraction such as 1/2, if there is one."""
    match node:
        case Div(Number(text=top), Number(text=bottom)):
            return VULGAR.get((top, bottom))
    return None


def level(node: Node, flat: bool) -> Level:
    """How tightly the node, as laid out, holds together."""
    match node:
        case Statement() | Chain() | ListNode() | Tuple() | Given() | Range():
            return Level.RELATION
        case Add() | Sub() | PlusMinus() | MarkedTail():
            return Level.SUM
        case Neg():
            return Level.SIGNED
        case Number(value=value) if value < 0:
            return Level.SIGNED
        case Div(inline=inline):
            return Level.PRODUCT if (flat or inline) and not vulgar(node) else Level.POWER
        case BigOp(kind=kind):
            return Level.POWER if kind in BRACKETED_OPERATORS else Level.PRODUCT
        case Apply(bare=bare):
            return Level.PRODUCT if bare else Level.POWER
        case WithUnit(Number() | Neg(Number()) as value):  # a signed number stands bare before its unit
            return min(level(value, flat), Level.PRODUCT)
        case Mul() | Log() | Derivative() | WithUnit() | Cases():
            return Level.PRODUCT
        case Pow() | Factorial() | Transpose():
            return Level.POWER
        case Name(sup=sup, upper=upper) if sup is not None or upper is not None:
            return Level.POWER
        case Marked(body):
            return level(body, flat)
    return Level.ATOM


def bare_argument(node: Node, flat: bool) -> bool:
    """Whether a logarithm's argument is written without brackets."""
    match node:
        case Name() | Number() | Log(power=None):
            return level(node, flat) > Level.SIGNED
        case Div():
            return vulgar(node) is not None or not (flat or node.inline)
        case BigOp(kind=kind):
            return kind in ("sum", "prod")
        case Marked(body):
            return bare_argument(body, flat)
    return type(node).__name__ == "Call"


def open_on_right(node: Node, flat: bool) -> bool:
    """Whether a factor written after the node would be read as part of it."""
    match node:
        case BigOp(kind=kind):
            return kind not in BRACKETED_OPERATORS and kind != "int"
        case Derivative(in_numerator=in_numerator):
            return not in_numerator or flat
        case Log(arg=arg):
            return bare_argument(arg, flat)
        case Apply(bare=bare):
            return bare
        case Div(_, Log() as bottom, inline=inline):
            return (flat or inline) and open_on_right(bottom, flat)
        case Neg(body) | Marked(body):
            return open_on_right(body, flat)
        case Add(_, right) | Sub(_, right) | Mul(_, right) | PlusMinus(_, right):
            return open_on_right(right, flat)
    return False


def greedy(node: Node) -> bool:
    """Whether a term added after the node would be read as part of it."""
    match node:
        case BigOp(kind=kind, body=body):
            return kind in GREEDY_OPERATORS or (kind not in BRACKETED_OPERATORS and greedy(body))
        case Neg(body) | Marked(body) | Log(arg=body):
            return greedy(body)
        case Add(_, right) | Sub(_, right) | Mul(_, right) | PlusMinus(_, right):
            return greedy(right)
    return False
