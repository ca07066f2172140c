"""Logarithm, exponential and powers of exact numbers, kept exact wherever a logarithm or a power has a simpler form."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache
from typing import Any

from flint import fmpq

from .ball import sign
from .errors import TooLarge, Unevaluable
from .integers import factor
from .number import (
    EXP,
    LOG,
    LOG_SUM,
    NAMED,
    NIL,
    ROOT,
    SUM,
    UNIT,
    Generator,
    Monomial,
    Number,
    content,
    integer_power,
    normalise,
    of_exponents,
    of_key,
    rational_power,
)

MAX_EXPONENT = 1 << 17  # |x| in e^x


def named(name: str) -> Number:
    """pi or euler_gamma."""
    return Number({(((NAMED, name), 1),): fmpq(1)})


def decided_sign(number: Number) -> int:
    """The sign, proved. Raises Unevaluable if it stays open at the highest precision."""
    s = sign(number)
    if s is None:
        raise Unevaluable("the sign of a number cannot be settled: it is 0 or extremely small")
    return s


def log(x: Number) -> Number:
    """Natural logarithm of a number known to be positive: log(2/3) is log 2 - log 3, log(e^a b) is a + log b."""
    if (q := x.rational) is not None:
        return _log_rational(q)
    if len(x.terms) == 1:
        ((monomial, c),) = x.terms.items()
        return _log_rational(abs(c)) + _log_monomial(monomial)
    c, monomial, rest = content(x)
    if len(rest.terms) == 1:
        return log(_product(monomial, c) * rest)
    return _log_rational(c) + _log_monomial(monomial) + Number({(((LOG_SUM, rest.key), 1),): fmpq(1)})


@lru_cache(maxsize=1 << 14)
def _log_rational(q: fmpq) -> Number:
    terms: dict[Monomial, fmpq] = {}
    for n, s in ((int(q.p), 1), (int(q.q), -1)):
        if n > 1:
            for p, e in factor(n):
                terms[(((LOG, p), 1),)] = fmpq(s * e)
    return Number(terms)


def _log_monomial(monomial: Monomial) -> Number:
    out = NIL
    for (kind, key), e in monomial:
        factor_ = fmpq(e.numerator, e.denominator)
        if kind == EXP:
            part = Number({key: fmpq(1)})
        elif kind == ROOT:
            part = Number({(((LOG, key), 1),): fmpq(1)})
        else:
            base = of_key(key) if kind == SUM else Number({(((kind, key), 1),): fmpq(1)})
            if kind == LOG_SUM and decided_sign(base) < 0:
                base = -base
            part = Number({(((LOG_SUM, base.key), 1),): fmpq(1)})
        out = out + part.scale(factor_)
    return out


def _product(monomial: Monomial, c: fmpq) -> Number:
    return of_exponents(dict(monomial), c)


def exp(x: Number) -> Number:
    """e ** x: exp(3 log 2 - log 3) is 8/3, exp(a + b) is exp(a) exp(b). Raises TooLarge where |x| > 2^17."""
    exponents: dict[Generator, Any] = {}
    for monomial, c in x.terms.items():
        r = Fraction(int(c.p), int(c.q))
        if len(monomial) == 1 and monomial[0][1] == 1 and monomial[0][0][0] in (LOG, LOG_SUM):
            kind, key = monomial[0][0]
            generator: Generator = (ROOT, key) if kind == LOG else (SUM, key)
        else:
            generator = (EXP, monomial)
        exponents[generator] = exponents.get(generator, 0) + r
    if any(abs(r) > MAX_EXPONENT for r in exponents.values()):
        raise TooLarge("an exponential with an exponent beyond 131072 is not computed")
    return _flat(exponents)


def _flat(exponents: dict[Generator, Any]) -> Number:
    """The product, with sums of a single term (exp(log(log 2))) put back as that term."""
    out = UNIT
    for generator in [g for g in exponents if g[0] == SUM and len(g[1]) == 1]:
        out = out * power(of_key(generator[1]), exponents.pop(generator))
    return out * of_exponents(exponents)


def power(base: Number, exponent: Fraction) -> Number:
    """base ** exponent for base > 0, or base != 0 and a whole exponent. 8 ** (1/3) is 2, 2 ** (1/2) stays a root."""
    if exponent.denominator == 1:
        n = exponent.numerator
        if n >= 0:
            return integer_power(base, n)
        if (q := base.rational) is not None:
            return Number.of(rational_power(q, n))
        if decided_sign(base) < 0:
            return power(-base, exponent).scale(fmpq(-1 if n % 2 else 1))
    if len(base.terms) == 1:
        ((monomial, c),) = base.terms.items()
        scaled = {g: e * exponent for g, e in monomial}
        if any(g[0] == LOG_SUM or (g[0] == LOG and e.denominator != 1) for g, e in scaled.items()):
            s = fmpq(1 if c > 0 else -1)  # the base of the power has to be positive
            return _rational_root(c * s, exponent) * of_exponents({(SUM, Number({monomial: s}).key): exponent})
        return _rational_root(c, exponent) * of_exponents(scaled)
    c, monomial, rest = content(base)
    if len(rest.terms) == 1:
        return power(_product(monomial, c) * rest, exponent)
    head = {g: e * exponent for g, e in monomial}
    return _rational_root(c, exponent) * of_exponents(head) * of_exponents({(SUM, rest.key): exponent})


def _rational_root(q: fmpq, exponent: Fraction) -> Number:
    """q ** exponent for q > 0 (or a whole exponent)."""
    if exponent.denominator == 1:
        return Number.of(rational_power(q, exponent.numerator))
    exponents: dict[Generator, Any] = {}
    for n, s in ((int(q.p), 1), (int(q.q), -1)):
        if n > 1:
            for p, e in factor(n):
                exponents[(ROOT, p)] = s * e * exponent
    monomial, coefficient, _ = normalise(exponents)
    return Number({monomial: coefficient})
