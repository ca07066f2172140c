"""Bounds of ratios, H(X|Y)/H(X) <= 1, from the bound without denominators, divided by what is not negative"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from ..kernel.derivation import NotDerived, checked
from ..kernel.normal_form import NoNormalForm
from ..kernel.polynomial import TooLarge
from ..terms.statement import Relation, Statement
from ..terms.term import ONE, Add, Mul, Pow, Quantity, Rational, Sum, Term, add, children, mul, reciprocal, unfold, walk
from .named_results import Follows, joined, multiple

MOST = 3


def follows_from_the_cleared(statement: Statement) -> Follows | None:
    """A replayed proof of a bound of ratios of quantities, or None."""
    claim = statement.claim
    below = list(dict.fromkeys(d for side in (claim.lhs, claim.rhs) for d in _denominators(side)))
    if claim.relation in ("=", "!=") or not 0 < len(below) <= MOST:
        return None
    whole = mul(*below)
    left, right = _cleared(claim.lhs, below), _cleared(claim.rhs, below)
    given = tuple(c for c in statement.conditions if isinstance(c, Relation))
    try:
        proof = checked(Statement(Relation(left, claim.relation, right), given))
        if proof is None:
            return None
        links = multiple([(proof, claim.relation)], [left, right], reciprocal(whole), claim.lhs, claim.rhs, given)
        found = None if links is None else joined(claim, links, given)
    except (NotDerived, NoNormalForm, TooLarge, ValueError, RecursionError):
        return None
    if found is None:
        return None
    needs = replace(proof, obligations=(*proof.obligations, *(("nonzero", unfold(d)) for d in below)))
    return Follows("", found.certificate, (needs,), "from the bound without denominators")


def _denominators(term: Term) -> Iterator[Term]:
    """What a side divides by outside of its sums: quantities, and sums of them."""
    match term:
        case Pow(base, Rational(value)) if value == -1 and any(isinstance(t, Quantity) for t in walk(base)):
            yield base
        case Sum() | Quantity():
            return
        case _:
            for t in children(term):
                yield from _denominators(t)


def _cleared(term: Term, below: list[Term]) -> Term:
    """The side times the denominators."""
    if isinstance(term, Add):
        return add(*(_cleared(t, below) for t in term.args))
    factors = list(term.args) if isinstance(term, Mul) else [term]
    left = list(below)
    for d in below:
        over = next((f for f in factors if isinstance(f, Pow) and f.base == d and f.exponent == Rational(Fraction(-1))), None)
        if over is not None:
            factors.remove(over)
            left.remove(d)
    return mul(*factors, *left) if factors or left else ONE
