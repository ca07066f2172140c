r"""The squared Hellinger distance: books write H^2 = \frac12 \sum (\sqrt p - \sqrt q)^2 with the factor and without it.

A text that defines it without the factor is about that one from there on; the definition itself stays as open as the custom is.
"""

from __future__ import annotations

from ....terms.term import TWO, Term
from ...context import Context, Declared, Fact
from ...syntax.nodes import Add, BigOp, Call, Name, Node, Number, Pow, Sub
from ...syntax.walk import walk
from ..formula import Env, Formula
from ..roles.letters import refuse
from .divergences import divergence
from .functionals import Functional

_WITHOUT = "squared Hellinger distance without the factor 1/2"


def without_half() -> Fact:
    """What a text tells that defines H^2 by the sum of squares alone."""
    return Fact(_WITHOUT, Declared(_WITHOUT))


def squared_hellinger(f: Formula, env: Env, node: Call) -> Term:
    """H^2(p, q) with and without the factor 1/2; beside a cross-entropy H(p, q) it would be the square of that."""
    if any(isinstance(n, Call) and isinstance(n.head, Name) and n.head.base == "H" for side in f.sides for n in walk(side)):
        raise refuse(node, "H^2 beside H, which may be the square of an entropy", "(H(p, q))^2, or Hel(p, q)^2")
    whole = divergence(f, env, node, Functional("Hel")) ** TWO
    ways = (
        (True, "H^2 is the squared Hellinger distance (1/2) sum (sqrt p - sqrt q)^2"),
        (False, "H^2 is the squared Hellinger distance sum (sqrt p - sqrt q)^2, without the factor 1/2"),
    )
    told = _is_told_without(f.context) and not any(map(is_sum_of_squares, f.sides))
    return whole if f.choices.among(("factor", "H^2"), *(ways[::-1] if told else ways)) else TWO * whole


def is_sum_of_squares(side: Node) -> bool:
    """Whether a side has a sum or an integral of squares of differences, as the definition has."""
    return any(isinstance(n, BigOp) and any(map(_is_square, walk(n.body))) for n in walk(side))


def _is_square(node: Node) -> bool:
    return isinstance(node, Pow) and isinstance(node.base, (Sub, Add)) and isinstance(node.exponent, Number) and node.exponent.value == 2


def _is_told_without(context: Context) -> bool:
    return context.about(_WITHOUT, Declared) is not None
