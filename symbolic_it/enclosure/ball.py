"""Balls: enclosures of exact numbers at any precision, and the signs they prove (Arb through python-flint)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from typing import Any

from flint import arb, ctx, fmpq

from .number import EXP, LOG, NAMED, ROOT, SUM, Generator, Key, Monomial, Number, content, of_key

FIRST_BITS = 64
CAP_BITS = 4096


@contextmanager
def precision(bits: int) -> Iterator[None]:
    """Work at this many bits; the precision in force before is restored."""
    before = ctx.prec
    ctx.prec = bits
    try:
        yield
    finally:
        ctx.prec = before


def ball(number: Number, bits: int) -> arb:
    """A ball that contains the number, computed with `bits` bits; it may be wide, or the whole line."""
    with precision(bits):
        return _sum(number, bits)


def _sum(number: Number, bits: int) -> arb:
    out = arb(0)
    for m, c in number.terms.items():
        out += _product(m, bits) * c if m else arb(c)
    return out


def _product(m: Monomial, bits: int) -> arb:
    out = arb(1)
    for g, e in m:
        out *= _power(g, e, bits)
    return out


@lru_cache(maxsize=1 << 14)
def _power(g: Generator, e: Any, bits: int) -> arb:
    """generator ** exponent at the precision in force (part of the cache key)."""
    kind, key = g
    exact = fmpq(e.numerator, e.denominator)
    if kind == EXP:
        return (_product(key, bits) * exact).exp()
    if kind == ROOT:
        return (arb(key).log() * exact).exp()
    base = arb(key).log() if kind == LOG else _named(key) if kind == NAMED else _of_sum(kind, key, bits)
    if e.denominator == 1:
        return base ** int(e)
    return base.sqrt() ** int(e * 2) if e.denominator == 2 else (base.log() * exact).exp()


def _named(name: str) -> arb:
    return {"pi": arb.pi, "euler_gamma": arb.const_euler}[name]()


def _of_sum(kind: int, key: Key, bits: int) -> arb:
    value = _sum(of_key(key), bits)
    return value if kind == SUM else value.log()


def is_zero(number: Number) -> bool:
    """True proves that the number is 0: its numerator over a common denominator vanishes identically."""
    if not number.terms:
        return True
    if len(number.terms) == 1:
        return False  # not proved: a logarithm of a sum could be 0
    return not content(number)[2].terms


def sign(number: Number, cap: int = CAP_BITS) -> int | None:
    """-1, 0 or 1 if proved; None if the balls still contain 0 at `cap` bits and the form does not vanish."""
    q = number.rational
    if q is not None:
        return 1 if q > 0 else -1 if q < 0 else 0
    bits = FIRST_BITS
    while bits <= cap:
        value = ball(number, bits)
        if value > 0:
            return 1
        if value < 0:
            return -1
        if bits == FIRST_BITS and is_zero(number):
            return 0
        bits *= 2
    return None
