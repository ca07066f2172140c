"""Inequalities by the tangent line -log u >= 1 - u.

A difference is written as a sum of w (-log u) and a rest; where every weight w is >= 0, replacing each -log u by 1 - u gives a
lower bound, whose normal form must be >= 0 by signs alone. Gibbs' inequality, H <= log K, I >= 0, JSD <= log 2, k3 >= 0, concavity
of entropy and joint convexity of D are all of this kind, for every alphabet. Source: Cover and Thomas 2006, section 2.6.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
from fractions import Fraction

from ..enclosure.work import in_time
from ..terms.term import (
    HALF,
    ONE,
    TWO,
    ZERO,
    Absolute,
    Add,
    Exp,
    Index,
    Lambda,
    Log,
    Pow,
    Rational,
    Sum,
    Term,
    add,
    apply,
    fresh_index,
    function_of,
    mul,
    sum_over,
    walk,
)
from .exponentials import exponential_lines
from .grouping import Group, groupings, open_logs
from .normal_form import NoNormalForm, NormalForm
from .one_denominator import by_factors, together
from .polynomial import Polynomial, TooLarge, content, mentions, minus, monomial_term, plus, scaled, sorted_monomial, to_term
from .sign import is_nonnegative, is_positive
from .squares import by_curves, by_squares, on_curves
from .summation import open_sum
from .visible import visible


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
class Curve:
    """One use of -log u >= (1 - u)(5 + u)/(2 + 4 u) under the sum of w >= 0."""

    weight: Lambda
    ratio: Lambda


Lines = Tangent | Square | Curve


@dataclass(frozen=True, slots=True)
class TangentProof:
    """lhs - rhs = sum of w (-log u - 1 + u) over the tangents, of w v ** 2 over the squares, and a rest >= 0 (> 0 if strict)."""

    tangents: tuple[Lines, ...]
    rest: Term
    strict: bool


def prove_nonnegative(form: NormalForm, difference: Polynomial, hints: list[Group] | None = None) -> TangentProof | None:
    """A proof that the difference is >= 0, or None. Every candidate is checked by the normal form and the sign rule.

    ``hints`` are tangent lines that the statement itself suggests; they are tried first.
    """
    try:
        difference = form.reduced(difference)
        if (plain := _shown(form, difference)) is not None:
            return plain
        variance = _variance(form, difference)
        if variance is not None:
            return variance
        for curved in (False, True) if hints else ():
            if (proof := _tried(form, difference, hints or [], curved)) is not None:
                return proof
        scale, smaller = _common_factor(form, difference)
        if scale != ONE and (proof := prove_nonnegative(form, smaller)) is not None:
            return _scaled(proof, scale)
        for squares, left in by_squares(form, difference):
            rest = prove_nonnegative(form, left) if len(left) < 3 else _shown(form, left)
            if rest is not None:
                return replace(rest, tangents=(*_squares(squares), *rest.tangents))
        proof = _by_root(form, difference) or _by_logs(form, difference)
        if proof is not None:
            return proof
        for line in exponential_lines(difference):
            if (proof := _tried(form, difference, [line])) is not None:
                return proof
        parts = [p for p in (open_logs(m, c) for m, c in difference.items()) if p is not None]
        if len(parts) < len(difference):
            return _without_visible(form, difference)
        for groups in groupings(form, parts):
            proof = _tried(form, difference, groups)
            if proof is not None:
                return proof
        gaps = {m for m in difference if any(isinstance(t, Absolute) for a, _ in m for t in walk(a))}
        logs = [p for m, c in difference.items() if m not in gaps and (p := open_logs(m, c)) is not None and p.arg is not None]
        numbers = len(logs) > 1 and not any(p.indices for p in logs)
        for groups in groupings(form, logs) if gaps or numbers else ():
            proof = _tried(form, difference, groups, curved=True)
            if proof is not None:
                return proof
        return _without_visible(form, difference)
    except (NoNormalForm, TooLarge):
        return None
    return None


def _without_visible(form: NormalForm, difference: Polynomial) -> TangentProof | None:
    """The sums that are >= 0 by their signs, H(q) in log K - H(p) + H(q), beside a proof for what is left."""
    seen = {m: c for m, c in difference.items() if c < 0 and any(isinstance(a, Sum) for a, _ in m) and is_nonnegative(to_term({m: c}))}
    if not seen or len(seen) == len(difference):
        return None
    proof = prove_nonnegative(form, minus(difference, seen))
    return None if proof is None else replace(proof, rest=to_term(seen) if proof.rest == ZERO else add(proof.rest, to_term(seen)))


def _shown(form: NormalForm, difference: Polynomial) -> TangentProof | None:
    shown = visible(form, difference)
    return None if shown is None else _proof([], shown)


def _by_logs(form: NormalForm, difference: Polynomial) -> TangentProof | None:
    """a - b >= b (log a - log b) for products a, b > 0: log u <= u - 1 at u = a/b."""
    signs = sorted(difference.values())
    if len(signs) != 2 or not signs[0] < 0 < signs[1]:
        return None
    a, b = ({m: abs(c)} for m, c in sorted(difference.items(), key=lambda part: -part[1]))
    if not is_positive(to_term(a)) or not is_positive(to_term(b)) or not any(isinstance(t, Exp) for t, _ in next(iter(b))):
        return None
    proof = prove_nonnegative(form, minus(form.log(a), form.log(b)))
    if proof is None:
        return None
    ratio = to_term(form.times(a, form.inverse(b)))
    line = Tangent(function_of((), to_term(b)), function_of((), ratio))
    proof = _scaled(proof, to_term(b))
    return replace(proof, tangents=(*proof.tangents, line))


def _by_root(form: NormalForm, difference: Polynomial) -> TangentProof | None:
    """r - a = ((r - a)^2 + r^2 - a^2)/(2 r) for a root r > 0 and a >= 0."""
    roots = [m for m, c in difference.items() if c > 0 and any(e == HALF.value and isinstance(a, (Add, Sum)) for a, e in m)]
    for m in roots if len(roots) == 1 else ():
        r = to_term({m: difference[m]})
        a = scaled({n: c for n, c in difference.items() if n != m}, Fraction(-1))
        if not is_positive(r) or visible(form, a) is None:
            continue
        squared = prove_nonnegative(form, minus(form(Pow(r, TWO)), form.times(a, a)))
        if squared is not None:
            share = mul(HALF, Pow(r, Rational(Fraction(-1))))
            proof = _scaled(squared, share)
            return replace(proof, tangents=(*proof.tangents, Square(function_of((), share), function_of((), r - to_term(a)))))
    return None


def _tried(form: NormalForm, difference: Polynomial, groups: list[Group], curved: bool = False) -> TangentProof | None:
    in_time()
    trial = form.trial()
    with suppress(NoNormalForm, TooLarge):
        proof = _curved(trial, difference, groups) if curved else _check(trial, difference, groups)
        if proof is not None:
            form.keep(trial)
        return proof
    return None


def _curved(form: NormalForm, difference: Polynomial, groups: list[Group]) -> TangentProof | None:
    curves: list[Lines] = [Curve(function_of(i, w), function_of(i, u)) for i, w, u in groups]
    if (rest := on_curves(form, difference, groups)) is not None:
        return _proof(curves, rest)
    found = by_curves(form, difference, groups)
    return None if found is None else _proof(curves + _squares(found[0]), found[1])


def _squares(groups: list[Group]) -> list[Lines]:
    return [Square(function_of(i, w), function_of(i, v)) for i, w, v in groups]


def _proof(lines: list[Lines], rest: Term) -> TangentProof:
    return TangentProof(tuple(lines), rest, is_positive(rest))


def _check(form: NormalForm, difference: Polynomial, groups: list[Group]) -> TangentProof | None:
    """difference - sum of w (-log u) must be visibly >= 0 together with the bounds sum of w (1 - u)."""
    remainder = difference
    tangents: list[Lines] = []
    bounds: list[Term] = []
    for indices, weight, u in groups:
        weight = weight if is_nonnegative(weight) else by_factors(form, weight)
        u = u if is_positive(u) else by_factors(form, u)
        if not is_nonnegative(weight) or not is_positive(u):
            return None
        remainder = minus(remainder, form(_summed(indices, mul(weight, -Log(u)))))
        bounds.append(_summed(indices, mul(weight, ONE - u)))
        tangents.append(Tangent(function_of(indices, weight), function_of(indices, u)))
    whole = form.reduced(plus(remainder, *(form(b) for b in bounds)))
    rest = visible(form, {} if form.is_zero(whole) else whole)
    if rest is not None:
        return _proof(tangents, rest)
    left = to_term(form.reduced(remainder))
    seen = [_summed(indices, mul(weight, together(form, u))) for indices, weight, u in groups]
    if is_nonnegative(left) and all(is_nonnegative(v) for v in seen):
        return _proof(tangents, add(*(t for t in (left, *seen) if t != ZERO)))
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
    lines: list[Lines] = []
    for t in proof.tangents:
        outcomes = tuple(fresh_index(s) for s in t.weight.spaces)
        lines.append(replace(t, weight=function_of(outcomes, mul(scale, apply(t.weight, *outcomes)))))
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
