r"""Parts of a formula, seen through its outermost signs: the factors of a product, what stands in brackets, powers of e."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TypeVar

from .atoms import Name
from .node import Node, Span
from .operations import Apply, Mul, Pow
from .statements import Vector

Part = TypeVar("Part")


def factors_of(node: Node) -> list[Node]:
    """The factors of a product, in order; the formula itself where it is none."""
    return [*factors_of(node.left), *factors_of(node.right)] if isinstance(node, Mul) else [node]


def unbracketed(node: Node) -> Node:
    """The formula without brackets around it: [x] and (x), read as vectors of one entry, are x."""
    while isinstance(node, Vector) and len(node.items) == 1:
        node = node.items[0]
    return node


def is_exponential(node: Node) -> bool:
    r"""e^x or \exp(x)."""
    return (isinstance(node, Apply) and node.function == "exp") or (isinstance(node, Pow) and node.base == Name("e"))


def exponent_of(node: Node) -> Node | None:
    r"""The x of e^x and \exp(x); None for anything else."""
    match node:
        case Apply("exp", (arg,)):
            return arg
        case Pow(Name("e"), power):
            return power
    return None


def placed(part: Part, span: Span) -> Part:
    """A formula at another place: what it was read from says nothing there."""
    if isinstance(part, tuple):
        return tuple(placed(x, span) for x in part)  # type: ignore[return-value]
    if not isinstance(part, Node):
        return part
    return replace(part, **{f.name: placed(getattr(part, f.name), span) for f in fields(part) if f.name != "span"}, span=span)
