r"""Uniform laws on finite sets: Unif{1, ..., N}, Unif([N]) and Unif({0, 1}^n) as the family that only the size tells."""

from __future__ import annotations

from fractions import Fraction

from ...syntax.nodes import Call, Ellipsis, Name, Node, Number, Pow, SetLiteral, Vector
from ..roles.letters import SIZES

_NAMES = frozenset(["U", "Unif", "Uniform"])


def counted(node: Node) -> Node:
    """DiscreteUniform(N) for a uniform law on a set whose size is written; any other node unchanged."""
    if not isinstance(node, Call) or not isinstance(node.head, Name) or node.head.base not in _NAMES or node.head.sub is not None:
        return node
    size = _size(SetLiteral(node.args)) if node.bracket == "{" else _size(node.args[0]) if len(node.args) == 1 else None
    if size is None:
        return node
    return Call(Name("DiscreteUniform", span=node.head.span), (size,), span=node.span)


def is_on_a_set(node: Node) -> bool:
    """Whether a uniform law is on what is no interval, whether its size is known or not."""
    named = isinstance(node, Call) and isinstance(node.head, Name) and node.head.base in _NAMES
    return named and isinstance(node, Call) and (node.bracket == "{" or len(node.args) == 1)


def _size(node: Node) -> Node | None:
    """How many elements {1, ..., N}, {a, b, c}, [N] and {0, 1}^n have."""
    match node:
        case Vector((Name() as n,), "[") if n.base in SIZES:
            return n
        case SetLiteral((Number(value=first), Ellipsis(), last), None) if first == 1:
            return last if isinstance(last, (Name, Number)) else None
        case SetLiteral((Number(value=first), Number(value=second), Ellipsis(), last), None) if first == 1 and second == 2:
            return last if isinstance(last, (Name, Number)) else None
        case SetLiteral(items, None) if len(set(items)) == len(items) > 1 and all(isinstance(i, (Number, Name)) for i in items):
            numbers = {i.value for i in items if isinstance(i, Number)}
            plain = len(numbers) == len(items) or all(isinstance(i, Name) for i in items)
            return Number(str(len(items)), Fraction(len(items)), span=node.span) if plain else None
        case Pow(SetLiteral() as base, Name() as exponent) if (size := _size(base)) is not None:
            return Pow(size, exponent, span=node.span)
    return None
