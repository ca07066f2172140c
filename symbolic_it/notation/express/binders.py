"""Sums, integrals, expectations and products over outcomes, with letters for them."""

from __future__ import annotations

from fractions import Fraction

from ...terms.term import MINUS_ONE, ONE, Bound, Entry, Largest, Mass, Mul, Product, Space, Sum, Symbol, Term, mul, walk
from ..names import COUNTING
from ..syntax.nodes import BigOp, Binder, Name, Node
from .laws import Write, distribution_node, occurs_at_law
from .numbers import number
from .scope import Scope


def sum_node(term: Sum, scope: Scope, write: Write) -> Node:
    """∑ₓ body, ∫ body dx, or E_{x~p}[body] where there is a weight."""
    bound = [Bound(term.level, term.space)]
    inner = scope.bind(bound[0], _letter(bound[0], term.body))
    body, weight = term.body, term.weight
    while weight == ONE and isinstance(body, Sum) and (body.weight != ONE or _merges(term.space, body.space)):
        if body.weight != ONE and not _is_joint(body, bound, inner, write):
            break
        bound.append(Bound(body.level, body.space))
        inner = inner.bind(bound[-1])
        weight, body = body.weight, body.body
    names = tuple(inner.outcome(b) for b in bound)
    if weight != ONE:
        law = distribution_node(weight, tuple(bound), inner, write)
        if law is not None:
            return BigOp("E", Binder(names, distribution=law), write(body, inner), True)
        body = mul(weight, body)
    if term.space.kind == "continuous":
        return BigOp("int", Binder(names), write(body, inner))
    return BigOp("sum", _range(bound, names, body, scope, write), write(body, inner))


def product_node(term: Product, scope: Scope, write: Write) -> Node:
    """∏ₜ body."""
    bound = Bound(term.level, term.space)
    inner = scope.bind(bound, _letter(bound, term.body))
    return BigOp("prod", _range([bound], (inner.outcome(bound),), term.body, scope, write), write(term.body, inner))


def largest_node(term: Largest, scope: Scope, write: Write, least: bool = False) -> Node:
    """maxᵢ body; with ``least`` minᵢ of minus the body, which has the factor -1."""
    bound = Bound(term.level, term.space)
    inner = scope.bind(bound, _letter(bound, term.body))
    body = term.body
    if least and isinstance(body, Mul) and body.args[0] == MINUS_ONE:
        body = mul(*body.args[1:])
    return BigOp("min" if least else "max", _range([bound], (inner.outcome(bound),), body, scope, write), write(body, inner))


def _merges(outer: Space, inner: Space) -> bool:
    """Whether two sums share one sign: ∑_{x,y}."""
    return outer.kind == inner.kind == "finite" and _is_default(outer) and _is_default(inner)


def _is_joint(inner_sum: Sum, outer: list[Bound], scope: Scope, write: Write) -> bool:
    """Whether the inner weight is a law of the outer outcomes and its own together."""
    own = Bound(inner_sum.level, inner_sum.space)
    return distribution_node(inner_sum.weight, (*outer, own), scope.bind(own), write) is not None


def _is_default(space: Space) -> bool:
    """Whether the alphabet's size goes without saying: K, or the size |Y| of an alphabet by its name."""
    return isinstance(space.size, Symbol) and (space.size.name.split("_")[0] == "K" or space.size.name[0] == "|")


def _letter(bound: Bound, body: Term) -> str | None:
    """A counting letter where the outcome is counted from 1, or occurs at no law; else None, its space's own letter."""
    if bound.space.letter in (*COUNTING, "t"):
        return None
    counted = bound.space.kind == "finite" and not _is_default(bound.space)
    return COUNTING[0] if counted or not occurs_at_law(bound, body) else None


def _range(bound: list[Bound], names: tuple[Name, ...], body: Term, scope: Scope, write: Write) -> Binder:
    """The outcomes below the sign, with bounds where nothing else tells the alphabet's size."""
    space = bound[0].space
    if len(names) > 1 or (_is_default(space) and _has_alphabet(bound[0], body)):
        return Binder(names)
    return Binder(names, lower=number(Fraction(1)), upper=write(space.size, scope.hide()))


def _has_alphabet(bound: Bound, body: Term) -> bool:
    """Whether the outcome occurs at a law or an array, which has an alphabet of its own."""
    for part in walk(body):
        match part:
            case Mass(_, at) if any(point == bound for _, point in at):
                return True
            case Entry(_, at) if bound in at:
                return True
    return False
