"""Logarithms, exponentials and absolute values in the normal form.

log(a b) = log a + log b for positive a and b, log a^c = c log a, log e^x = x, exp(c log a) = a^c; integers split over primes.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from flint import fmpz

from ..terms.term import Absolute, Add, Constant, Exp, Log, Mass, Rational, Term
from .cases import by_cases, split_delta
from .polynomial import (
    Polynomial,
    TooLarge,
    atom,
    constant,
    content,
    factors,
    key,
    leading,
    minus,
    monomial_term,
    plus,
    scaled,
    sorted_monomial,
    to_term,
    value_of,
)
from .quotient import expanded
from .sign import is_negative, is_nonnegative, is_positive

if TYPE_CHECKING:
    from .normal_form import NormalForm

LOG_ZERO = Log(Rational(Fraction(0)))


def log(form: NormalForm, p: Polynomial) -> Polynomial:
    if not p:
        return atom(LOG_ZERO)
    if (delta := split_delta(p)) is not None:
        return by_cases(form, p, delta, form.log)
    c, common, rest = content(p)
    if (inside := expanded(form, rest)) != rest:  # (u + v) + u - v over u + v: the sum opens once its inverse is outside
        return plus(log_number(c), log(form, inside), *(scaled(_log_atom(form, a), e) for a, e in common.items()))
    if len(rest) == 1:
        powers = _turned(form, common, 1 if rest[()] > 0 else -1)
        if powers is None and form.together:
            return plus(log_number(c), _log_together(form, scaled(p, 1 / c)))
        return atom(Log(to_term(p))) if powers is None else _split(form, c, powers)
    parts, unknown = [], 0
    for factor, n in factors(rest):
        t = to_term(factor)
        if is_negative(t):
            factor = scaled(factor, Fraction(-1))
        elif not is_positive(t):
            unknown += 1
        parts.append((to_term(factor), n))
    product: Polynomial = constant(1)
    for t, n in parts:
        product = form.times(product, form.power_rational(form(t), Fraction(n)))
    whole = [*common.items(), (to_term(rest), Fraction(1))]
    if product != rest:
        turned = _turned(form, common, -1) if not unknown else None
        if turned is not None and not minus(product, scaled(rest, Fraction(-1))):
            return _split(form, c, [*turned, *((t, Fraction(n)) for t, n in parts)])
        if minus(product, scaled(rest, Fraction(-1))) or unknown != 1:
            return _split(form, c, whole)
        parts = [(t if is_positive(t) else to_term(scaled(form(t), Fraction(-1))), n) for t, n in parts]
        if any(n % 2 == 0 for t, n in parts if not is_positive(t)):
            return _split(form, c, whole)
    return _split(form, c, whole if unknown > 1 else [*common.items(), *((t, Fraction(n)) for t, n in parts)])


def _split(form: NormalForm, c: Fraction, powers: list[tuple[Term, Fraction]]) -> Polynomial:
    """log(c a^m b^n) = log c + m log a + n log b: of factors that are all positive, but for one to an odd power, which then is so, too."""
    unknown = [(a, e) for a, e in powers if not is_positive(a)]
    implied = unknown[0][0] if len(unknown) == 1 and unknown[0][1] % 2 == 1 else None
    if form.together and len(unknown) > 1:
        powers = [(a, e) for a, e in powers if is_positive(a)]
        whole = _log_together(form, form.assemble(Fraction(1), dict(unknown)))
        return plus(log_number(c), *(scaled(_log_atom(form, a), e) for a, e in powers), whole)
    return plus(log_number(c), *(scaled(_log_atom(form, a, implied=a == implied), e) for a, e in powers))


def _log_together(form: NormalForm, product: Polynomial) -> Polynomial:
    """log of a product whose factors may be negative, in one piece: of itself, or of a reciprocal without denominator, or the shorter."""
    signs = {e > 0 for m in product for _, e in m}
    ways = [(to_term(form.reduced(product)), Fraction(1))]
    if False in signs:
        turned = (to_term(form.reduced(form.inverse(product))), Fraction(-1))
        ways = [*ways, turned] if True in signs else [turned]
    inside, sign = min(ways, key=lambda way: (len(key(way[0])), key(way[0])))
    return scaled(atom(Log(inside)), sign)


def _turned(form: NormalForm, common: dict[Term, Fraction], sign: int) -> list[tuple[Term, Fraction]] | None:
    """sign a^m b^n ... as a product of powers of positive terms: what is negative changes sign; at most one sign may be unknown."""
    odd = [a for a, e in common.items() if e.denominator == 1 and e % 2]
    negative = [a for a in odd if isinstance(a, Add) and is_negative(a)]
    unknown = [a for a in odd if a not in negative and not is_positive(a)]
    wrong = (len(negative) % 2 == 1) == (sign > 0)
    if not negative and sign > 0:
        return list(common.items())
    if wrong and (len(unknown) != 1 or not isinstance(unknown[0], Add)):
        return None
    turned = {*negative, *(unknown if wrong else ())}
    return [(to_term(scaled(form(a), Fraction(-1))) if a in turned else a, e) for a, e in common.items()]


def log_number(c: Fraction) -> Polynomial:
    out: Polynomial = {}
    for n, s in ((c.numerator, 1), (c.denominator, -1)):
        for prime, power in prime_factors(n):
            out = plus(out, scaled(atom(Log(Rational(Fraction(prime)))), Fraction(s * power)))
    return out


def _log_atom(form: NormalForm, a: Term, implied: bool = False) -> Polynomial:
    if isinstance(a, Exp):
        return form(a.arg)
    if isinstance(a, Rational):
        return log_number(a.value)
    if isinstance(a, Mass) and a.law.family and a.law.family[0] == "normal":
        mean, variance = a.law.family[1]
        x = a.at[0][1]
        return form(-Rational(Fraction(1, 2)) * Log(2 * Constant("pi") * variance) - (x - mean) ** 2 / (2 * variance))
    if not implied:
        form.oblige("positive", a)
    return atom(Log(a))


def exp(form: NormalForm, p: Polynomial) -> Polynomial:
    if (delta := split_delta(p)) is not None:
        return by_cases(form, p, delta, form.exp)
    out: dict[Term, Fraction] = {}
    scale = constant(1)
    for m, c in p.items():
        if len(m) == 1 and isinstance(m[0][0], Log) and m[0][1] == 1:
            a = m[0][0].arg
            if c.denominator == 1 and isinstance(a, Rational) and abs(c) > 10**4:
                raise TooLarge(f"a power {c}")
            scale = form.times(scale, form.assemble(Fraction(1), {a: c}))
        else:
            a = Exp(monomial_term(m))
            out[a] = out.get(a, Fraction(0)) + c
    return form.times(scale, form.assemble(Fraction(1), out))


def absolute(form: NormalForm, p: Polynomial) -> Polynomial:
    value = value_of(p)
    if value is not None:
        return constant(abs(value))
    t = to_term(p)
    if is_nonnegative(t):
        return p
    if is_nonnegative(to_term(scaled(p, Fraction(-1)))):
        return scaled(p, Fraction(-1))
    c, common, rest = content(p)
    outside = {a: e for a, e in common.items() if is_positive(a)}
    inside = form.times(rest, {sorted_monomial({a: e for a, e in common.items() if a not in outside}): Fraction(1)})
    if inside[leading(inside)] < 0:
        inside = scaled(inside, Fraction(-1))
    return form.assemble(c, {**outside, Absolute(to_term(inside)): Fraction(1)})


def maximum(form: NormalForm, args: list[Polynomial]) -> Polynomial:
    """max(a, b) = (a + b + |a - b|)/2."""
    out, *others = sorted(args, key=lambda p: key(to_term(p)))
    for p in others:
        out = scaled(plus(out, p, absolute(form, minus(out, p))), Fraction(1, 2))
    return out


def prime_factors(n: int) -> list[tuple[int, int]]:
    """Prime factors of a positive integer; a hard composite part is refused."""
    if n.bit_length() > 400:
        raise TooLarge(f"an integer of {n.bit_length()} bits")
    return [(int(p), int(e)) for p, e in fmpz(n).factor()] if n > 1 else []
