"""Inequalities by the tangent line -log u >= 1 - u.

A difference is written as a sum of w (-log u) and a rest; where every weight w is >= 0, replacing each -log u by 1 - u gives a
lower bound, whose normal form must be >= 0 by signs alone. Gibbs' inequality, H <= log K, I >= 0, JSD <= log 2, k3 >= 0, concavity
of entropy and joint convexity of D are all of this kind, for every alphabet. Source: Cover and Thomas 2006, section 2.6.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from ..terms.term import ONE, ZERO, Index, Lambda, Log, Pow, Rational, Sum, Term, add, apply, fresh_index, function_of, mul, sum_over
from .grouping import Group, groupings, open_logs
from .normal_form import NoNormalForm, NormalForm
from .polynomial import Polynomial, TooLarge, content, mentions, minus, monomial_term, plus, sorted_monomial, to_term
from .sign import is_nonnegative, is_positive
from .summation import open_sum


@dataclass(frozen=True, slots=True)
class Tangent:
    """One use of -log u >= 1 - u under the sum of w >= 0: weight and ratio as functions of the summed outcomes."""

    weight: Lambda
    ratio: Lambda


@dataclass(frozen=True, slots=True)
class Square:
    """One use of v ** 2 >= 0 under the sum of w >= 0: a variance is the mean square of deviations."""

    weight: Lambda
    base: Lambda


@dataclass(frozen=True, slots=True)
class TangentProof:
    """lhs - rhs = sum of w (-log u - 1 + u) over the tangents, of w v ** 2 over the squares, and a rest >= 0 (> 0 if strict)."""

    tangents: tuple[Tangent | Square, ...]
    rest: Term
    strict: bool


def prove_nonnegative(form: NormalForm, difference: Polynomial) -> TangentProof | None:
    """A proof that the difference is >= 0, or None. Every candidate is checked by the normal form and the sign rule."""
    try:
        difference = form.reduced(difference)
        if is_nonnegative(to_term(difference)):
            return TangentProof((), to_term(difference), is_positive(to_term(difference)))
        variance = _variance(form, difference)
        if variance is not None:
            return variance
        scale, smaller = _common_factor(form, difference)
        if scale != ONE:
            proof = prove_nonnegative(form, smaller)
            return None if proof is None else _scaled(proof, scale)
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
    tangents: list[Tangent | Square] = []
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


def _common_factor(form: NormalForm, difference: Polynomial) -> tuple[Term, Polynomial]:
    """A positive factor of every term, such as 1/log 2 in bits, and the difference without it."""
    if len(difference) < 2:
        return ONE, difference
    _, common, _ = content(difference)
    factor = sorted_monomial({a: e for a, e in common.items() if is_positive(a)})
    if not factor:
        return ONE, difference
    return monomial_term(factor), form.times(difference, form.assemble(Fraction(1), {a: -e for a, e in factor}))


def _scaled(proof: TangentProof, scale: Term) -> TangentProof:
    """The proof of scale times the difference."""
    lines: list[Tangent | Square] = []
    for t in proof.tangents:
        outcomes = tuple(fresh_index(s) for s in t.weight.spaces)
        weight = function_of(outcomes, mul(scale, apply(t.weight, *outcomes)))
        lines.append(Square(weight, t.base) if isinstance(t, Square) else Tangent(weight, t.ratio))
    rest = proof.rest if proof.rest == ZERO else mul(scale, proof.rest)
    return TangentProof(tuple(lines), rest, proof.strict)


def _variance(form: NormalForm, difference: Polynomial) -> TangentProof | None:
    """sum of w v^2 - (sum of w v)^2 = sum of w (v - sum of w v)^2 where the weights w sum to one."""
    for m, c in difference.items():
        if c >= 0:
            continue
        for mean in [a for a, e in m if isinstance(a, Sum) and e == 2]:
            rest = {a: Fraction(e // 2) if isinstance(a, Sum) else Fraction(0) for a, e in m if a != mean}
            odd = sorted_monomial({a: e - 2 * rest[a] for a, e in m if a != mean})
            indices, factors_ = open_sum(mean)
            scale = monomial_term(sorted_monomial(rest))
            for v in [a for a in factors_ if factors_[a] == 1 and len(indices) == 1 and mentions(a, indices[0])]:
                others = sorted_monomial({a: e for a, e in factors_.items() if a != v})
                weight = mul(Rational(-c), monomial_term(others), scale, monomial_term(odd))
                base = v - mul(mean, scale)
                if not is_nonnegative(weight):
                    continue
                left = form.reduced(minus(difference, form(_summed(tuple(indices), mul(weight, Pow(base, Rational(Fraction(2))))))))
                left = {} if form.is_zero(left) else left
                if is_nonnegative(to_term(left)):
                    square = Square(function_of(tuple(indices), weight), function_of(tuple(indices), base))
                    return TangentProof((square,), to_term(left), is_positive(to_term(left)))
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
