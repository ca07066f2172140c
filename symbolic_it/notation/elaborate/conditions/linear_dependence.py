"""Sums of random variables: Z = X + Y, Y = 2X - 3 say that each of them is a function of the others

That is all of it that entropies can say; a witness may still break the sum itself, so it can only prove.
"""

from __future__ import annotations

from fractions import Fraction

from ...syntax import nodes as s
from ...syntax.nodes import Chain, Name, Node, Number
from ..roles.letters import is_variable, key

Linear = dict[str, Fraction]  # coefficients of the variables; "" for the constant


def linear_dependence(chain: Chain) -> tuple[str, ...] | None:
    """The random variables tied by a linear equation with literal coefficients, none of them 0; None for anything else."""
    if chain.first is None or len(chain.links) != 1 or chain.links[0].relation != "=":
        return None
    left, right = _linear(chain.first), _linear(chain.links[0].right)
    if left is None or right is None:
        return None
    tied = _sum(left, right, Fraction(-1))
    names = tuple(sorted(n for n, c in tied.items() if n and c))
    return names if len(names) > 1 and len(names) == len({n for n in (*left, *right) if n}) else None


def _linear(node: Node) -> Linear | None:
    match node:
        case Number(_, value):
            return {"": Fraction(value)}
        case Name() if is_variable(node):
            return {key(node): Fraction(1)}
        case s.Neg(body):
            inner = _linear(body)
            return None if inner is None else _sum({}, inner, Fraction(-1))
        case s.Add(left, right) | s.Sub(left, right):
            a, b = _linear(left), _linear(right)
            return None if a is None or b is None else _sum(a, b, Fraction(-1 if isinstance(node, s.Sub) else 1))
        case s.Mul(Number(_, factor), right):
            inner = _linear(right)
            return None if inner is None else _sum({}, inner, Fraction(factor))
    return None


def _sum(a: Linear, b: Linear, factor: Fraction) -> Linear:
    return {n: a.get(n, Fraction(0)) + factor * b.get(n, Fraction(0)) for n in {*a, *b}}
