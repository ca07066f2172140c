"""Means under named laws: E[g(X)] of a coin for any g, and of families that give their moments for g of degree two."""

from __future__ import annotations

from fractions import Fraction

from ....terms.term import ONE, ZERO, Term, add
from ...syntax.nodes import Add, BigOp, Call, Div, Mul, Name, Neg, Node, Number, Pow, Sub
from ...syntax.walk import mentions
from ..formula import Env, Formula
from ..laws.bernoulli import is_bernoulli
from ..laws.families import family_of, moments_of_family
from ..roles.letters import refuse
from ..shorthand import rebuilt


def is_of_named_law(distribution: Node) -> bool:
    """Whether E is taken under Bern(t), Exp(lambda) and the like, called by name."""
    return is_bernoulli(distribution) or family_of(distribution) is not None


def mean_under_named_law(f: Formula, env: Env, node: BigOp) -> Term:
    """E[g(X)] for the one X that is drawn: t g(1) + (1 - t) g(0), or by E X and E X^2.

    Raises ElaborationError for g of a higher degree, and for families without moments.
    """
    law, names = node.binder.distribution, node.binder.names
    if not isinstance(law, Call) or len(names) != 1 or not isinstance(names[0], Name):
        raise refuse(node, "several outcomes drawn from a named law", "one")
    name = names[0]
    if is_bernoulli(law):
        t = f.value(env, law.args[0])
        one, zero = (f.value(env, _at(node.body, name, value)) for value in (1, 0))
        return t * one + (1 - t) * zero
    first, second = moments_of_family(f, env, law)
    constant, linear, square = _polynomial(f, env, node.body, name)
    return _sum(constant, _times(linear, first), _times(square, second))


def _at(body: Node, name: Name, value: int) -> Node:
    number = Number(str(value), Fraction(value), span=name.span)
    return rebuilt(body, lambda n: number if n == name else None)


def _polynomial(f: Formula, env: Env, node: Node, name: Name) -> tuple[Term, Term, Term]:
    """The coefficients of 1, X and X^2."""
    if node == name:
        return ZERO, ONE, ZERO
    if not mentions(node, (name,)):
        return f.value(env, node), ZERO, ZERO
    match node:
        case Neg(body):
            a, b, c = (x if x == ZERO else -x for x in _polynomial(f, env, body, name))
            return a, b, c
        case Add(left, right) | Sub(left, right):
            one, other = _polynomial(f, env, left, name), _polynomial(f, env, right, name)
            if isinstance(node, Sub):
                other = tuple(x if x == ZERO else -x for x in other)  # type: ignore[assignment]
            return tuple(_sum(x, y) for x, y in zip(one, other, strict=True))  # type: ignore[return-value]
        case Mul(left, right) | Call(left, (right,), juxtaposed=True):
            return _product(node, _polynomial(f, env, left, name), _polynomial(f, env, right, name))
        case Div(left, right) if not mentions(right, (name,)):
            below = f.value(env, right)
            return tuple(x if x == ZERO else x / below for x in _polynomial(f, env, left, name))  # type: ignore[return-value]
        case Pow(base, Number(value=exponent)) if exponent == 2:
            one = _polynomial(f, env, base, name)
            return _product(node, one, one)
    raise refuse(node, f"the mean of another function of {name.base} than a polynomial", "E[X], E[X^2] or Var(X)")


def _product(node: Node, one: tuple[Term, Term, Term], other: tuple[Term, Term, Term]) -> tuple[Term, Term, Term]:
    (a, b, c), (d, e, g) = one, other
    if (c != ZERO and (e != ZERO or g != ZERO)) or (g != ZERO and b != ZERO):
        raise refuse(node, "a power of degree three or more", "E[X], E[X^2] or Var(X)")
    return _times(a, d), _sum(_times(a, e), _times(b, d)), _sum(_times(a, g), _times(b, e), _times(c, d))


def _sum(*terms: Term) -> Term:
    return add(*(t for t in terms if t != ZERO))


def _times(one: Term, other: Term) -> Term:
    return ZERO if ZERO in (one, other) else other if one == ONE else one if other == ONE else one * other


__all__ = ["is_of_named_law", "mean_under_named_law"]
