"""Derivatives of terms by an index rule: d z_j / d z_i = delta_ij, so results hold for every alphabet size."""

from __future__ import annotations

from .term import (
    MINUS_ONE,
    ONE,
    ZERO,
    Absolute,
    Add,
    Delta,
    Derivative,
    Entry,
    Exp,
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
)


class NotDifferentiable(Exception):
    """The derivative of this node is not known."""


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
    return _slope(term, variable)


def _slope(term: Term, variable: Term) -> Term:
    if term == variable:
        return ONE
    if not depends(term, variable):
        return ZERO
    if isinstance(term, Quantity):
        return _slope(term.meaning, variable)
    if isinstance(term, (Entry, Mass)):
        return _leaf(term, variable)
    if isinstance(term, Add):
        return add(*(d for a in term.args if (d := _slope(a, variable)) != ZERO))
    if isinstance(term, Mul):
        parts = []
        for n, a in enumerate(term.args):
            d = _slope(a, variable)
            if d != ZERO:
                parts.append(mul(*(x for x in (*term.args[:n], d, *term.args[n + 1 :]) if x != ONE)))
        return add(*parts)
    if isinstance(term, Pow):
        base, exponent = term.base, term.exponent
        outer = ZERO if not depends(base, variable) else mul(exponent, Pow(base, exponent - 1), _slope(base, variable))
        if not depends(exponent, variable):
            return outer
        inner = mul(term, Log(base), _slope(exponent, variable))
        return inner if outer == ZERO else add(outer, inner)
    if isinstance(term, Log):
        if term.base is None:
            return mul(_slope(term.arg, variable), Pow(term.arg, MINUS_ONE))
        return _slope(mul(Log(term.arg), Pow(Log(term.base), MINUS_ONE)), variable)
    if isinstance(term, Exp):
        return mul(term, _slope(term.arg, variable))
    if isinstance(term, Sum):
        index, weight, body = open_binder(term)
        return sum_over(index, _slope(body if weight == ONE else mul(weight, body), variable))
    if isinstance(term, Product):
        index, _, body = open_binder(term)
        return mul(term, sum_over(index, mul(_slope(body, variable), Pow(body, MINUS_ONE))))
    if isinstance(term, Derivative):
        return _slope(differentiate(term.body, term.variable), variable)
    if isinstance(term, Absolute):
        raise NotDifferentiable("an absolute value has no derivative at 0")
    raise NotDifferentiable(f"no derivative rule for {type(term).__name__}")


def _leaf(term: Entry | Mass, variable: Term) -> Term:
    if isinstance(term, Entry) and isinstance(variable, Entry) and term.array == variable.array:
        return mul(*(Delta(a, b) for a, b in zip(term.at, variable.at, strict=True)))
    if isinstance(term, Mass) and isinstance(variable, Mass) and term.law == variable.law:
        if [a for a, _ in term.at] != [a for a, _ in variable.at]:
            raise NotDifferentiable("a mass and a marginal of the same law are not free of each other")
        return mul(*(Delta(a, b) for (_, a), (_, b) in zip(term.at, variable.at, strict=True)))
    raise NotDifferentiable(f"how {term.law.name if isinstance(term, Mass) else term.array.name} depends on the variable is not known")
