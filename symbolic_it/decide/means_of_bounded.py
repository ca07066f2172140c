"""Bounds by a mean of numbers that are at most one: H(p) + sum_x p(x) r(x) <= H(p) + 1 for r(x) <= 1"""

from __future__ import annotations

from ..kernel.normal_form import NoNormalForm, NormalForm
from ..kernel.polynomial import Polynomial, TooLarge, minus
from ..terms.statement import Relation, Statement
from ..terms.term import MINUS_ONE, ONE, Entry, Mass, Mul, Rational, Sum, Term, add, mul, open_binder, sum_over
from .named_results import Follows, joined, proved


def follows_from_means(statement: Statement) -> Follows | None:
    """A replayed proof of small <= large where large - small is c - c sum_x p(x) r(x) with r <= 1, or None."""
    claim = statement.claim
    if claim.relation not in ("<=", ">="):
        return None
    small, large = (claim.lhs, claim.rhs) if claim.relation == "<=" else (claim.rhs, claim.lhs)
    given = tuple(c for c in statement.conditions if isinstance(c, Relation))
    try:
        form = NormalForm()
        rest = _rest(form.reduced(minus(form(large), form(small))))
        if rest is None:
            return None
        less = add(large, mul(MINUS_ONE, rest))
        steps = [Relation(small, "=", less), Relation(less, "<=", large)]
        if claim.relation == ">=":
            steps = [Relation(large, ">=", less), Relation(less, "=", small)]
        links = proved(steps, given)
        found = None if links is None else joined(claim, links, given)
    except (NoNormalForm, TooLarge, ValueError, RecursionError):
        return None
    how = "a mean of what is at most 1 is at most 1"
    return None if found is None or links is None else Follows("", found.certificate, tuple(p for p, _ in links), how)


def _rest(difference: Polynomial) -> Term | None:
    """c sum_x p(x) (1 - r(x)), for the difference c - c sum_x p(x) r(x)."""
    value = difference.get(())
    others = [(m, c) for m, c in difference.items() if m]
    if value is None or len(others) != 1:
        return None
    ((monomial, factor),) = others
    if len(monomial) != 1 or monomial[0][1] != 1 or not isinstance(monomial[0][0], Sum) or factor != -value or value <= 0:
        return None
    index, weight, body = open_binder(monomial[0][0])
    factors = body.args if isinstance(body, Mul) else (body,)
    masses = [t for t in factors if isinstance(t, Mass)]
    entries = [t for t in factors if isinstance(t, Entry)]
    if weight != ONE or len(factors) != 2 or not masses or not entries or len(masses[0].at) != 1:
        return None
    return mul(Rational(value), sum_over(index, mul(masses[0], add(ONE, mul(MINUS_ONE, entries[0])))))
