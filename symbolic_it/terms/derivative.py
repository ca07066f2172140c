"""Derivatives of terms by an index rule: d z_j / d z_i = delta_ij, so results hold for every alphabet size."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from .term import (
    MINUS_ONE,
    ONE,
    ZERO,
    Absolute,
    Add,
    Array,
    Delta,
    Derivative,
    Entry,
    Exp,
    Index,
    Law,
    Log,
    Mass,
    Mul,
    Pow,
    Product,
    Quantity,
    Sum,
    Symbol,
    Term,
    add,
    depends,
    mul,
    open_binder,
    spaces,
    sum_over,
    walk,
)


class NotDifferentiable(Exception):
    """The derivative of this node is not known."""


@dataclass(frozen=True, slots=True)
class _Rule:
    """What the derivative is of the leaves: which terms depend on the variable at all, and the slopes of those without parts."""

    depends: Callable[[Term], bool]
    leaf: Callable[[Term], Term]


def differentiate(term: Term, variable: Term) -> Term:
    """The partial derivative of a term with respect to a symbol, an array entry z_i, or a mass p(x) (all masses free).

    Raises NotDifferentiable for nodes without a rule (absolute value, maximum, limits), and where the variable is hidden: in the
    parameters of a family, in the size of an alphabet, in a name such as q_theta.
    """
    if isinstance(variable, Symbol):
        if variable.domain.integer:
            raise NotDifferentiable(f"{variable.name} is a whole number")
        if any(depends(s.size, variable) for s in spaces(term)):
            raise NotDifferentiable(f"{variable.name} is in the size of an alphabet")
    elif isinstance(variable, (Mass, Entry)):
        owned = [s for _, s in variable.law.axes] if isinstance(variable, Mass) else variable.array.spaces
        if any(s.kind != "finite" for s in owned):
            raise NotDifferentiable("a value at a point of a continuum is no variable")
        if isinstance(variable, Mass) and variable.law.family is not None:
            raise NotDifferentiable("the masses of a family are not free of each other")
    else:
        raise NotDifferentiable(f"a derivative by a {type(variable).__name__.lower()}")
    return _slope(term, _Rule(lambda t: depends(t, variable), lambda t: ONE if t == variable else _leaf(t, variable)))


def differentiate_along(term: Term, moving: frozenset[Law], slope: Callable[[Mass], Term]) -> Term:
    """The derivative of a term whose laws move: ``slope`` gives the derivative of each of their masses, marginal ones included.

    Raises NotDifferentiable for nodes without a rule.
    """

    def is_moving(t: Term) -> bool:
        return any(isinstance(m, Mass) and m.law in moving for m in walk(t))

    def leaf(t: Term) -> Term:
        return slope(t) if isinstance(t, Mass) else _no_rule(t)

    return _slope(term, _Rule(is_moving, leaf))


def differentiate_entries(term: Term, moving: frozenset[Array | Symbol], slope: Callable[[Entry | Symbol], Term]) -> Term:
    """The derivative of a term whose arrays, or numbers, move: ``slope`` gives the derivative of each of their entries.

    Raises NotDifferentiable for nodes without a rule.
    """

    def is_moving(t: Term) -> bool:
        return any((m.array if isinstance(m, Entry) else m) in moving for m in walk(t) if isinstance(m, (Entry, Symbol)))

    return _slope(term, _Rule(is_moving, lambda t: slope(t) if isinstance(t, (Entry, Symbol)) else _no_rule(t)))


def differentiate_at(term: Term, at: Index, slope: Callable[[Term], Term]) -> Term:
    """The derivative of a term by a point of a continuum: ``slope`` gives it of the point, and of masses and entries there.

    Raises NotDifferentiable for nodes without a rule.
    """

    def leaf(t: Term) -> Term:
        return slope(t) if isinstance(t, (Index, Mass, Entry)) else _no_rule(t)

    def is_moving(t: Term) -> bool:
        laws = (m.law for m in walk(t) if isinstance(m, Mass) and m.law.family is not None)
        return depends(t, at) or any(depends(p, at) for law in laws for p in (law.family or ("", ()))[1])

    return _slope(term, _Rule(is_moving, leaf))


def _slope(term: Term, by: _Rule) -> Term:
    if not by.depends(term):
        return ZERO
    if isinstance(term, Quantity):
        return _slope(term.meaning, by)
    if isinstance(term, (Entry, Mass, Symbol, Index)):
        return by.leaf(term)
    if isinstance(term, Add):
        return add(*(d for a in term.args if (d := _slope(a, by)) != ZERO))
    if isinstance(term, Mul):
        parts = []
        for n, a in enumerate(term.args):
            d = _slope(a, by)
            if d != ZERO:
                parts.append(mul(*(x for x in (*term.args[:n], d, *term.args[n + 1 :]) if x != ONE)))
        return add(*parts)
    if isinstance(term, Pow):
        base, exponent = term.base, term.exponent
        outer = ZERO if not by.depends(base) else mul(exponent, Pow(base, exponent - 1), _slope(base, by))
        if not by.depends(exponent):
            return outer
        inner = mul(term, Log(base), _slope(exponent, by))
        return inner if outer == ZERO else add(outer, inner)
    if isinstance(term, Log):
        if term.base is None:
            return _slope_of_log(term.arg, by)
        return _slope(mul(Log(term.arg), Pow(Log(term.base), MINUS_ONE)), by)
    if isinstance(term, Exp):
        return mul(term, _slope(term.arg, by))
    if isinstance(term, Sum):
        index, weight, body = open_binder(term)
        return sum_over(index, _slope(body if weight == ONE else mul(weight, body), by))
    if isinstance(term, Product):
        index, _, body = open_binder(term)
        return mul(term, sum_over(index, mul(_slope(body, by), Pow(body, MINUS_ONE))))
    if isinstance(term, Derivative):
        return _slope(differentiate(term.body, term.variable), by)
    return _no_rule(term)


def _slope_of_log(arg: Term, by: _Rule) -> Term:
    """Factor by factor, so that those which do not depend on the variable are gone."""
    if isinstance(arg, Mul):
        return add(*(_slope_of_log(a, by) for a in arg.args if by.depends(a)))
    if isinstance(arg, Exp):
        return _slope(arg.arg, by)
    if isinstance(arg, Pow) and not by.depends(arg.exponent):
        return mul(arg.exponent, _slope_of_log(arg.base, by))
    return mul(_slope(arg, by), Pow(arg, MINUS_ONE))


def _no_rule(term: Term) -> Term:
    if isinstance(term, Absolute):
        raise NotDifferentiable("an absolute value has no derivative at 0")
    raise NotDifferentiable(f"no derivative rule for {type(term).__name__}")


def _leaf(term: Term, variable: Term) -> Term:
    if isinstance(term, Entry) and isinstance(variable, Entry) and term.array == variable.array:
        return mul(*(Delta(a, b) for a, b in zip(term.at, variable.at, strict=True)))
    if isinstance(term, Mass) and isinstance(variable, Mass) and term.law == variable.law:
        if [a for a, _ in term.at] != [a for a, _ in variable.at]:
            raise NotDifferentiable("a mass and a marginal of the same law are not free of each other")
        return mul(*(Delta(a, b) for (_, a), (_, b) in zip(term.at, variable.at, strict=True)))
    name = term.law.name if isinstance(term, Mass) else term.array.name if isinstance(term, Entry) else ""
    raise NotDifferentiable(f"how {name or term.name} depends on the variable is not known")  # type: ignore[attr-defined]
