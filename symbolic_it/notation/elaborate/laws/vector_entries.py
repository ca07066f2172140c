"""Vectors by their entries: x - f(z), sqrt(1 - b) y are written for one coordinate, with a letter for each vector."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from fractions import Fraction

from ...syntax import nodes as s
from ...syntax.nodes import Call, Name, Node, Number
from ...syntax.walk import walk

LETTERS = "abcgs"
_ZERO = Number("0", Fraction(0))
#: Letters of numbers that vectors are multiplied by, where both factors are names.
_SCALARS = frozenset(["alpha", "beta", "gamma", "sigma", "lambda", "tau", "rho", "eta", "kappa"])


class NoVector(Exception):
    """Something that is no linear combination of vectors."""


def vectors_in(expressions: Iterable[Node]) -> list[Node]:
    """The vectors that expressions are linear combinations of, in order: names, and calls such as f(z)."""
    found: dict[Node, None] = {}
    for one in expressions:
        found |= dict.fromkeys(_vectors(one))
    return list(found)


def _vectors(node: Node) -> list[Node]:
    match node:
        case s.Add(left, right) | s.Sub(left, right):
            return [*_vectors(left), *_vectors(right)]
        case s.Neg(body):
            return _vectors(body)
        case s.Mul(left, right):
            return _vectors(left if _is_scalar(right) else right)
        case s.Div(above, _):
            return _vectors(above)
        case Call(head, (arg,), juxtaposed=True) if not isinstance(head, Name):
            return _vectors(arg)
        case Name() | Call(Name()):
            return [] if is_zero(node) else [node]
    if is_zero(node):
        return []
    raise NoVector


def entry(node: Node, vectors: Collection[Node], letters: dict[Node, str], index: Node) -> Node:
    """One coordinate of a linear combination of the vectors."""

    def inner(x: Node) -> Node:
        return entry(x, vectors, letters, index)

    match node:
        case Name() | Call(Name()) if node in vectors:
            return Name(letters[node], sub=index)
        case s.Add(left, right) | s.Sub(left, right):
            return replace(node, left=inner(left), right=inner(right))
        case s.Neg(body):
            return s.Neg(inner(body))
        case s.Mul(left, right) if _is_scalar(right):
            return replace(node, left=inner(left), right=_number(right, vectors))
        case s.Mul(left, right):
            return replace(node, left=_number(left, vectors), right=inner(right))
        case s.Div(above, below):
            return replace(node, left=inner(above), right=_number(below, vectors))
        case Call(head, (arg,), juxtaposed=True) if not isinstance(head, Name):
            return s.Mul(_number(head, vectors), inner(arg))
    if is_zero(node):
        return _ZERO
    raise NoVector


def _number(node: Node, vectors: Collection[Node]) -> Node:
    if any(n in vectors or (isinstance(n, Name) and n.base[:1].isupper()) for n in walk(node)):
        raise NoVector  # a matrix: A x, Sigma^-1 x
    return node


def _is_scalar(node: Node) -> bool:
    return (isinstance(node, Name) and node.base in _SCALARS) or isinstance(node, Number)


def is_zero(node: Node) -> bool:
    """0, in any font."""
    return (isinstance(node, Number) and node.value == 0) or (isinstance(node, Name) and node.base == "0")
