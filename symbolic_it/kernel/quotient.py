"""Quotients in the normal form: reciprocals, division inside sums, and the test for zero after clearing denominators."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from ..terms.term import Add, Term
from .cases import by_cases, split_delta
from .polynomial import (
    Monomial,
    Polynomial,
    content,
    factors,
    key,
    leading,
    minus,
    plus,
    scaled,
    sorted_monomial,
    to_term,
)
from .sign import is_negative, is_positive

if TYPE_CHECKING:
    from .normal_form import NormalForm


class DivisionByZero(Exception):
    """A divisor is identically zero."""


def inverse(form: NormalForm, p: Polynomial) -> Polynomial:
    if not p:
        raise DivisionByZero
    if (delta := split_delta(p)) is not None:
        return by_cases(form, p, delta, form.inverse)
    c, common, rest = content(p)
    exponents = {a: -e for a, e in common.items()}
    for a, e in common.items():
        if e > 0:
            form.oblige("nonzero", a)
    if (inside := expanded(form, rest)) != rest:  # 1 - 1/(1 + u) is (1 + u - 1)/(1 + u): the sum opens once its inverse is outside
        return form.times(form.assemble(1 / c, exponents), inverse(form, inside))
    sign = 1
    if len(rest) == 1:
        sign = -1 if rest[()] < 0 else 1
    else:
        product_lead = 1
        for factor, n in factors(rest):
            a = to_term(factor)
            if is_negative(a) or (factor[leading(factor)] < 0 and not is_positive(a)):
                factor = scaled(factor, Fraction(-1))
                a = to_term(factor)
            product_lead *= int(factor[leading(factor)]) ** n
            form.oblige("nonzero", a)
            exponents[a] = exponents.get(a, Fraction(0)) - n
        if rest[leading(rest)] != product_lead:
            sign = -1
    return form.assemble(sign / c, exponents)


def expanded(form: NormalForm, rest: Polynomial) -> Polynomial:
    """The polynomial with whole powers of sums multiplied out."""
    if any(isinstance(a, Add) and e.denominator == 1 and e > 0 for m in rest for a, e in m):
        return form(to_term(rest))
    return rest


def reduced(form: NormalForm, p: Polynomial) -> Polynomial:
    """Polynomial division by each denominator, so that N/D with N = Q D + R becomes Q + R/D."""
    for d in dict.fromkeys(a for m in p for a, e in m if isinstance(a, Add) and e < 0):
        divisor = form(d)
        lead = leading(divisor)
        rest = {m: c for m, c in divisor.items() if m != lead}
        for _ in range(400):
            hit = min((m for m in p if _divisible(m, lead, d)), key=_order, default=None)
            if hit is None:
                break
            c = p[hit]
            exponents = dict(hit)
            for a, e in lead:
                exponents[a] -= e
            quotient = {sorted_monomial(exponents): c / divisor[lead]}
            exponents[d] = exponents[d] + 1
            p = plus({m: v for m, v in p.items() if m != hit}, form.assemble(c / divisor[lead], exponents))
            p = minus(p, form.times(quotient, rest))
    return p


def _divisible(m: tuple[tuple[Term, Fraction], ...], lead: tuple[tuple[Term, Fraction], ...], d: Term) -> bool:
    exponents = dict(m)
    return exponents.get(d, Fraction(0)) < 0 and all(exponents.get(a, Fraction(0)) >= e for a, e in lead)


def is_zero(form: NormalForm, p: Polynomial) -> bool:
    """Whether the polynomial is zero, after clearing denominators. No is "not shown", never "non-zero"."""
    for _ in range(8):
        if not p:
            return True
        worst: dict[Term, Fraction] = {}
        for m in p:
            for a, e in m:
                if isinstance(a, Add) and e < 0:
                    worst[a] = min(worst.get(a, Fraction(0)), e)
        if not worst:
            return False
        cleared: Polynomial = {}
        for m, c in p.items():
            exponents = dict(m)
            for a, e in worst.items():
                exponents[a] = exponents.get(a, Fraction(0)) - (e.numerator // e.denominator)
            cleared = plus(cleared, form.assemble(c, exponents))
        p = cleared
    return not p


def _order(m: Monomial) -> list[tuple[str, Fraction]]:
    return [(key(a), e) for a, e in m]
