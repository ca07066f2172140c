"""Dimensions of vectors: the letters that stand for them, and formulas that may be about one dimension alone."""

from __future__ import annotations

from fractions import Fraction

from ...syntax import nodes as s
from ...syntax.nodes import Apply, Call, Name, Node, Number, Statement
from ...syntax.walk import walk
from .normal_shape import is_covariance

_ZERO = Number("0", Fraction(0))


def may_be_of_one_dimension(statement: Statement) -> bool:
    """Whether a formula without a letter for the dimension may be about one dimension: what is added to norms and entropies tells it."""
    volumes = [n for n in walk(statement) if (isinstance(n, Apply) and n.function == "det") or (isinstance(n, s.Abs) and is_covariance(n))]
    inside = {id(x) for n in volumes for x in walk(n)}
    if any(isinstance(n, Name) and n.base == "pi" and id(n) not in inside for n in walk(statement)):
        return True
    sides = [(link.right, chain.first) for chain in statement.chains for link in chain.links]
    sums = [(n.left, n.right) for n in walk(statement) if isinstance(n, (s.Add, s.Sub))]
    return any(is_number(one) != is_number(other) for one, other in (*sides, *sums) if other is not None and not {one, other} & {_ZERO})


def is_number(node: Node) -> bool:
    """Whether nothing in it is a law, a norm, a matrix or a row."""
    inside = list(walk(node))
    called = any(isinstance(n, Call) and not n.juxtaposed for n in inside)
    return not called and not is_covariance(node) and not any(isinstance(n, (s.Norm, s.Abs, s.Transpose, s.Apply)) for n in inside)


def sizes_in_powers(statement: Statement) -> set[str]:
    r"""The m of (2 \pi)^{m/2}: a dimension, whatever its letter."""
    powers = [n for n in walk(statement) if isinstance(n, s.Pow) and Name("pi") in walk(n.base) and is_number(n.base)]
    return {n.base for x in powers for n in walk(x.exponent) if isinstance(n, Name) and n.sub is None and len(n.base) == 1}
