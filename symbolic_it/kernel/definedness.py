"""Where a statement is defined: arguments of its logs are positive, its divisors are not zero.

A statement is asserted wherever all its sub-terms are defined, so these facts hold wherever it says anything.
"""

from __future__ import annotations

from fractions import Fraction

from ..terms.domain import POSITIVE, Domain
from ..terms.statement import Relation
from ..terms.term import (
    Derivative,
    Lambda,
    Largest,
    Log,
    Pow,
    Product,
    Quantity,
    Rational,
    Sum,
    Term,
    apply,
    fresh_index,
    map_children,
    open_binder,
)
from .normal_form import NoNormalForm, NormalForm
from .polynomial import TooLarge, content, factors, leading, scaled, to_term, value_of
from .sign import is_positive

Facts = dict[Term, Domain]


def definedness(*terms: Term) -> tuple[Facts, frozenset[Term]]:
    """(terms that are positive, terms that are non-zero) wherever all the given terms are defined, in normal form."""
    positive: Facts = {}
    nonzero: set[Term] = set()
    form = NormalForm()
    for term in terms:
        _collect(form, term, positive, nonzero)
    return positive, frozenset(nonzero)


def _collect(form: NormalForm, term: Term, positive: Facts, nonzero: set[Term]) -> None:
    if isinstance(term, Quantity):
        _collect(form, term.meaning, positive, nonzero)
        return
    if isinstance(term, Derivative):
        _collect(form, term.body, positive, nonzero)
        return
    if isinstance(term, Log):
        _add(form, term.arg, positive, nonzero, log=True)
        if term.base is not None:
            _add(form, term.base, positive, nonzero, log=True)
    elif isinstance(term, Pow):
        exponent = term.exponent
        if not isinstance(exponent, Rational):
            _add(form, term.base, positive, nonzero, log=True)
        elif exponent.value.denominator != 1:
            if exponent.value.denominator % 2 == 0:  # a root of 0 is the limit of roots
                _add(form, term.base, positive, nonzero, log=True)
        elif exponent.value < 0:
            _add(form, term.base, positive, nonzero, log=False)
    if isinstance(term, (Sum, Product, Largest)):
        _, weight, body = open_binder(term)
        _collect(form, weight, positive, nonzero)
        _collect(form, body, positive, nonzero)
        return

    def visit(t: Term) -> Term:
        _collect(form, t, positive, nonzero)
        return t

    map_children(term, visit)


def _add(form: NormalForm, arg: Term, positive: Facts, nonzero: set[Term], log: bool) -> None:
    """Record the fact for the term and, where the other factors are positive, for its one unknown factor."""
    try:
        p = form(arg)
        if value_of(p) is not None:
            return
        if log:
            positive[to_term(p)] = POSITIVE
        nonzero.add(to_term(p))
        _, common, rest = content(p)
        parts = [(a, int(e) if e.denominator == 1 else 1) for a, e in common.items()]
        sign = 1
        if len(rest) > 1:
            product_lead = 1
            for f, n in factors(rest):
                if f[leading(f)] < 0:
                    f = scaled(f, Fraction(-1))
                product_lead *= int(f[leading(f)]) ** n
                parts.append((to_term(f), n))
            sign = 1 if rest[leading(rest)] == product_lead else -1
        elif rest[()] < 0:
            sign = -1
        for a, _ in parts:
            nonzero.add(a)
        unknown = [(a, n) for a, n in parts if not is_positive(a)]
        if log and len(unknown) == 1 and unknown[0][1] % 2:
            a = unknown[0][0]
            positive[a if sign > 0 else to_term(scaled(form(a), Fraction(-1)))] = POSITIVE
    except (NoNormalForm, TooLarge):
        return


def opened(r: Relation) -> Relation:
    """A relation between functions holds at every outcome: at those that stand in for all of them."""
    if not isinstance(r.lhs, Lambda):
        return r
    at = tuple(fresh_index(s) for s in r.lhs.spaces)
    return Relation(apply(r.lhs, *at), r.relation, apply(r.rhs, *at) if isinstance(r.rhs, Lambda) else r.rhs)


def facts_of(relations: tuple[Relation, ...]) -> tuple[Facts, frozenset[Term]]:
    """What given relations say about signs: a > b makes a - b positive, a >= b non-negative, a != b non-zero."""
    positive: Facts = {}
    nonzero: set[Term] = set()
    form = NormalForm()
    for r in map(opened, relations):
        try:
            up = to_term(form.reduced(form(r.lhs - r.rhs)))
            down = to_term(form.reduced(form(r.rhs - r.lhs)))
        except (NoNormalForm, TooLarge):
            continue
        if r.relation in (">", ">="):
            positive[up] = Domain(Fraction(0), lower_open=r.relation == ">")
        elif r.relation in ("<", "<="):
            positive[down] = Domain(Fraction(0), lower_open=r.relation == "<")
        if r.relation in (">", "<", "!="):
            nonzero |= {up, down}
    return positive, frozenset(nonzero)


__all__ = ["Facts", "definedness", "facts_of"]
