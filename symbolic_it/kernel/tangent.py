"""Inequalities by the tangent line -log u >= 1 - u.

A difference is written as a sum of w (-log u) and a rest; where every weight w is >= 0, replacing each -log u by 1 - u gives a
lower bound, whose normal form must be >= 0 by signs alone. Gibbs' inequality, H <= log K, I >= 0, JSD <= log 2, k3 >= 0, concavity
of entropy and joint convexity of D are all of this kind, for every alphabet. Source: Cover and Thomas 2006, section 2.6.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from ..terms.term import ONE, ZERO, Index, Lambda, Log, Pow, Rational, Term, add, function_of, mul, sum_over
from .grouping import Group, groupings, open_logs
from .normal_form import NoNormalForm, NormalForm
from .polynomial import Polynomial, TooLarge, minus, plus, to_term
from .sign import is_nonnegative, is_positive


@dataclass(frozen=True, slots=True)
class Tangent:
    """One use of -log u >= 1 - u under the sum of w >= 0: weight and ratio as functions of the summed outcomes."""

    weight: Lambda
    ratio: Lambda


@dataclass(frozen=True, slots=True)
class TangentProof:
    """lhs - rhs = sum of w (-log u - 1 + u) over the tangents, plus a rest that is >= 0 (> 0 if strict)."""

    tangents: tuple[Tangent, ...]
    rest: Term
    strict: bool


def prove_nonnegative(form: NormalForm, difference: Polynomial) -> TangentProof | None:
    """A proof that the difference is >= 0, or None. Every candidate is checked by the normal form and the sign rule."""
    try:
        difference = form.reduced(difference)
        if is_nonnegative(to_term(difference)):
            return TangentProof((), to_term(difference), is_positive(to_term(difference)))
        parts = [open_logs(m, c) for m, c in difference.items()]
        if any(p is None for p in parts):
            return None
        for groups in groupings(form, [p for p in parts if p is not None]):
            try:
                proof = _check(form, difference, groups)
            except (NoNormalForm, TooLarge):
                continue
            if proof is not None:
                return proof
    except (NoNormalForm, TooLarge):
        return None
    return None


def _check(form: NormalForm, difference: Polynomial, groups: list[Group]) -> TangentProof | None:
    """difference - sum of w (-log u) must be visibly >= 0 together with the bounds sum of w (1 - u)."""
    remainder = difference
    tangents: list[Tangent] = []
    bounds: list[Term] = []
    for indices, weight, u in groups:
        if not is_nonnegative(weight) or not is_positive(u):
            return None
        remainder = minus(remainder, form(_summed(indices, mul(weight, -Log(u)))))
        bounds.append(_summed(indices, mul(weight, ONE - u)))
        tangents.append(Tangent(function_of(indices, weight), function_of(indices, u)))
    whole = form.reduced(plus(remainder, *(form(b) for b in bounds)))
    for rest in (whole, {} if form.is_zero(whole) else None):
        if rest is not None and is_nonnegative(to_term(rest)):
            return TangentProof(tuple(tangents), to_term(rest), is_positive(to_term(rest)))
    left = to_term(form.reduced(remainder))
    visible = [_summed(indices, mul(weight, _together(form, u))) for indices, weight, u in groups]
    if is_nonnegative(left) and all(is_nonnegative(v) for v in visible):
        rest_term = add(*(t for t in (left, *visible) if t != ZERO))
        return TangentProof(tuple(tangents), rest_term, is_positive(rest_term))
    return None


def _summed(indices: tuple[Index, ...], body: Term) -> Term:
    for x in reversed(indices):
        body = sum_over(x, body)
    return body


def _together(form: NormalForm, u: Term) -> Term:
    """1 - u over one denominator, so that its sign can be seen; as written if that shows it already."""
    plain = ONE - u
    if is_nonnegative(plain):
        return plain
    numerator = form(plain)
    worst: dict[Term, Fraction] = {}
    for m in numerator:
        for a, e in m:
            if e < 0:
                worst[a] = min(worst.get(a, Fraction(0)), e)
    cleared: Polynomial = {}
    for m, c in numerator.items():
        exponents = dict(m)
        for a, e in worst.items():
            exponents[a] = exponents.get(a, Fraction(0)) - e
        cleared = plus(cleared, form.assemble(c, exponents))
    return mul(to_term(cleared), *(Pow(a, Rational(e)) for a, e in worst.items())) if worst else to_term(cleared)
