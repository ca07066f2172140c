"""Exact values: arithmetic on them, units, and the simplest term that shows one."""

from __future__ import annotations

import re
import unicodedata
from fractions import Fraction
from functools import lru_cache
from math import gcd, lcm, prod

from flint import fmpq

from ..enclosure import value as v
from ..enclosure.evaluate import evaluate
from ..enclosure.number import EXP, LOG, LOG_SUM, NAMED, ROOT, SUM, Generator, Monomial, Number, of_key
from ..enclosure.point import Point
from ..enclosure.value import Infinite, Undefined, Value
from ..patterns import regex
from ..terms.term import HALF, ONE, PI, TWO, Constant, Exp, Log, Pow, Rational, Term, add, mul, neg

NOTHING = Point()
LARGEST_ARGUMENT = 10_000  # logarithms are written as one while its argument stays below this


def of(x: int | str | Fraction) -> Number:
    """A rational number, exactly: of(2), of("1/3"), of("0.1")."""
    return Number.of(Fraction(x))


def value(term: Term) -> Value:
    """The exact value of a closed term."""
    return evaluate(term, NOTHING)


@lru_cache(maxsize=4096)
def ln(x: int | Fraction) -> Value:
    """Natural logarithm of a rational number (-oo at 0)."""
    return v.logarithm(Number.of(x))


LN2 = ln(2)


@lru_cache(maxsize=4096)
def log2(x: int | Fraction) -> Value:
    """Logarithm to base 2 of a rational number."""
    return in_bits(ln(x))


def in_bits(nats: Value) -> Value:
    """The same information in bits: divided by ln 2."""
    return v.multiply((nats, _PER_LN2))


def in_nats(bits: Value) -> Value:
    """The same information in nats: multiplied by ln 2."""
    return v.multiply((bits, LN2))


_PER_LN2 = v.power(LN2, Number.of(-1))


def plus(*values: Value) -> Value:
    """The sum."""
    return v.add(values)


def minus(a: Value, b: Value) -> Value:
    """a - b."""
    return v.add((a, opposite(b)))


def opposite(a: Value) -> Value:
    """-a."""
    return times(a, Fraction(-1))


def times(a: Value, factor: int | Fraction) -> Value:
    """A rational multiple."""
    return v.multiply((a, Number.of(factor)))


def over(a: Value, b: Value) -> Value:
    """a / b."""
    return v.multiply((a, v.power(b, Number.of(-1))))


def exp(a: Value) -> Value:
    """e to the power a."""
    return v.exponential(a)


def exp2(a: Value) -> Value:
    """2 to the power a."""
    return v.exponential(in_nats(a))


def root(a: Value) -> Value:
    """The square root."""
    return v.power(a, Number.of(Fraction(1, 2)))


def product(a: Value, b: Value) -> Value:
    """a b."""
    return v.multiply((a, b))


def power(a: Value, n: int) -> Value:
    """a to a whole power."""
    return v.power(a, Number.of(n))


def mean(values: tuple[Value, ...]) -> Value:
    """The plain average."""
    return times(v.add(values), Fraction(1, len(values)))


def text(value: Value) -> str:
    """The value on one line of plain text: 2 - 3/4 log_2(3), inf, undefined."""
    if isinstance(value, Infinite):
        return "inf" if value.sign > 0 else "-inf"
    if isinstance(value, Undefined):
        return "undefined"
    q = value.fraction
    if q is not None:
        return str(q)
    from ..notation.text import to_text

    return _PLAIN_FRACTIONS.sub(_plain_fraction, to_text(shown(value), log="ln"))


_PLAIN_FRACTIONS = regex("[¼-¾⅐-⅞]")


def _plain_fraction(match: re.Match[str]) -> str:
    """⅚ as (5/6): an answer key is typed and pasted."""
    return f"({unicodedata.normalize('NFKD', match[0]).replace(chr(0x2044), '/')})"


def shown(number: Value) -> Term:
    """The simplest term for a value: one logarithm where its argument stays small, log_2 in bits."""
    if isinstance(number, Infinite):
        return Constant("oo") if number.sign > 0 else neg(Constant("oo"))
    assert isinstance(number, Number)
    for base in (None, TWO):
        joined = _one_logarithm(number, base)
        if joined is not None:
            return joined
    parts = [_monomial(m, Fraction(int(c.p), int(c.q))) for m, c in sorted(number.terms.items(), key=lambda item: repr(item[0]))]
    return add(*parts) if parts else Rational(Fraction(0))


def _one_logarithm(number: Number, base: Term | None) -> Term | None:
    """c + (n/d) log(a/b), if the number is that."""
    constant = Fraction(0)
    powers: dict[int, Fraction] = {}
    for m, c in number.terms.items():
        q = Fraction(int(c.p), int(c.q))
        exponents = dict(m)
        per = exponents.pop((LOG, 2), 0) if base is not None else -1
        if not m:
            constant = q
            continue
        if len(exponents) != 1 or per != -1:
            return None
        ((kind, p), e), *_ = exponents.items()
        if kind != LOG or e != 1:
            return None
        powers[p] = q
    if not powers:
        return Rational(constant)
    d = lcm(*(q.denominator for q in powers.values()))
    whole = {p: int(q * d) for p, q in powers.items()}
    g = gcd(*whole.values())
    sizes = [abs(n) // g for n in whole.values()]
    if max(sizes) > 14:
        return None
    a = Fraction(prod(p ** max(n // g, 0) for p, n in whole.items()), prod(p ** max(-n // g, 0) for p, n in whole.items()))
    if a < 1:
        a, g = 1 / a, -g
    if max(a.numerator, a.denominator) > LARGEST_ARGUMENT:
        return None
    factor = Fraction(g, d)
    log = Log(Rational(a), base)
    scaled: Term = log if factor == 1 else neg(log) if factor == -1 else mul(Rational(factor), log)
    return add(Rational(constant), scaled) if constant else scaled


def _monomial(m: Monomial, c: Fraction) -> Term:
    exponents = dict(m)
    factors: list[Term] = []
    logs = [g for g in exponents if g[0] == LOG and g[1] != 2 and exponents[g] == 1]
    if exponents.get((LOG, 2)) == -1 and len(logs) == 1:
        factors.append(Log(Rational(Fraction(logs[0][1])), TWO))
        del exponents[LOG, 2], exponents[logs[0]]
    elif exponents.get((LOG, 2)) == -1:
        factors.append(Log(Exp(ONE), TWO))
        del exponents[LOG, 2]
    for g, e in exponents.items():
        base = _generator(g, e)
        factors.append(base)
    if not factors:
        return Rational(c)
    return mul(*factors) if c == 1 else neg(mul(*factors)) if c == -1 else mul(Rational(c), *factors)


def _generator(g: Generator, e: int | Fraction) -> Term:
    kind, key = g
    exponent = Fraction(e)
    if kind == EXP:
        return Exp(shown(Number({key: fmpq(exponent.numerator, exponent.denominator)})))
    base: Term
    if kind == LOG:
        base = Log(Rational(Fraction(key)))
    elif kind == ROOT:
        base = Rational(Fraction(key))
    elif kind == NAMED:
        base = PI if key == "pi" else Constant(key)
    else:
        assert kind in (LOG_SUM, SUM)
        inner = shown(of_key(key))
        base = Log(inner) if kind == LOG_SUM else inner
    return base if exponent == 1 else Pow(base, HALF if exponent == Fraction(1, 2) else Rational(exponent))


def interval(value: Number, bits: int = 128) -> tuple[Fraction, Fraction]:
    """Rational end points of a ball around the value."""
    from ..enclosure.digits import interval as ends

    lo, hi = ends(value, bits)
    assert lo is not None and hi is not None
    return lo, hi


__all__ = ["LN2", "ONE", "Infinite", "Number", "Undefined", "Value", "exp", "exp2", "in_bits", "in_nats", "interval", "ln", "log2",
           "mean", "minus", "of", "opposite", "over", "plus", "power", "product", "root", "shown", "text", "times", "value"]  # fmt: skip
