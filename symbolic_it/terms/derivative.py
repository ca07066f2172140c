"""Derivatives of terms by an index rule: d z_j / d z_i = delta_ij, so results hold for every alphabet size."""

from __future__ import annotations

from .term import (
    MINUS_ONE,
    ONE,
    ZERO,
    Absolute,
    Add,
    Constant,
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
    Rational,
    Sum,
    Symbol,
    Term,
    add,
    mul,
    open_binder,
    sum_over,
    walk,
)


class NotDifferentiable(Exception):
    """The derivative of this node is not known."""


def differentiate(term: Term, variable: Term) -> Term:
    """The partial derivative of a term with respect to a symbol, an array entry z_i, or a mass p(x) (all masses free).

    Raises NotDifferentiable for nodes without a rule (absolute value, maximum, limits).
    """
    if term == variable:
        return ONE
    if isinstance(term, (Rational, Constant, Symbol, Index, Delta)) or not depends(term, variable):
        return ZERO
    if isinstance(term, Quantity):
        return differentiate(term.meaning, variable)
    if isinstance(term, (Entry, Mass)):
        return _leaf(term, variable)
    if isinstance(term, Add):
        return add(*(d for a in term.args if (d := differentiate(a, variable)) != ZERO))
    if isinstance(term, Mul):
        parts = []
        for n, a in enumerate(term.args):
            d = differentiate(a, variable)
            if d != ZERO:
                parts.append(mul(*(x for x in (*term.args[:n], d, *term.args[n + 1 :]) if x != ONE)))
        return add(*parts)
    if isinstance(term, Pow):
        base, exponent = term.base, term.exponent
        outer = ZERO if not depends(base, variable) else mul(exponent, Pow(base, exponent - 1), differentiate(base, variable))
        if not depends(exponent, variable):
            return outer
        inner = mul(term, Log(base), differentiate(exponent, variable))
        return inner if outer == ZERO else add(outer, inner)
    if isinstance(term, Log):
        if term.base is None:
            return mul(differentiate(term.arg, variable), Pow(term.arg, MINUS_ONE))
        return differentiate(mul(Log(term.arg), Pow(Log(term.base), MINUS_ONE)), variable)
    if isinstance(term, Exp):
        return mul(term, differentiate(term.arg, variable))
    if isinstance(term, Sum):
        index, weight, body = open_binder(term)
        return sum_over(index, differentiate(body if weight == ONE else mul(weight, body), variable))
    if isinstance(term, Product):
        index, _, body = open_binder(term)
        return mul(term, sum_over(index, mul(differentiate(body, variable), Pow(body, MINUS_ONE))))
    if isinstance(term, Derivative):
        return differentiate(differentiate(term.body, term.variable), variable)
    if isinstance(term, Absolute):
        raise NotDifferentiable("an absolute value has no derivative at 0")
    raise NotDifferentiable(f"no derivative rule for {type(term).__name__}")


def depends(term: Term, variable: Term) -> bool:
    """Whether the term mentions the symbol, or any entry of the same array or law, or has a law with it as a parameter."""
    if any(_is_parameter(t.law, variable) for t in walk(term) if isinstance(t, Mass)):
        return True
    if isinstance(variable, Entry):
        return any(isinstance(t, Entry) and t.array == variable.array for t in walk(term))
    if isinstance(variable, Mass):
        return any(isinstance(t, Mass) and t.law == variable.law for t in walk(term))
    return any(t == variable for t in walk(term))


def _is_parameter(law: Law, variable: Term) -> bool:
    return law.family is not None and any(depends(p, variable) for p in law.family[1])


def _leaf(term: Entry | Mass, variable: Term) -> Term:
    if isinstance(term, Mass) and _is_parameter(term.law, variable):
        raise NotDifferentiable(f"no derivative of {term.law.name} with respect to a parameter of its family")
    if isinstance(term, Entry) and isinstance(variable, Entry) and term.array == variable.array:
        return mul(*(Delta(a, b) for a, b in zip(term.at, variable.at, strict=True)))
    if isinstance(term, Mass) and isinstance(variable, Mass) and term.law == variable.law:
        if [a for a, _ in term.at] != [a for a, _ in variable.at]:
            raise NotDifferentiable("a mass and a marginal of the same law are not free of each other")
        return mul(*(Delta(a, b) for (_, a), (_, b) in zip(term.at, variable.at, strict=True)))
    return ZERO
