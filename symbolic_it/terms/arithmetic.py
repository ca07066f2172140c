"""Sums, products and numbers as terms: as written, with nothing simplified."""

from __future__ import annotations

from fractions import Fraction

from .base import Term
from .node import Add, Constant, Delta, Mul, Pow, Rational

ZERO, ONE, TWO = (Rational(Fraction(n)) for n in (0, 1, 2))
HALF = Rational(Fraction(1, 2))
MINUS_ONE = Rational(Fraction(-1))
OO = Constant("oo")
PI = Constant("pi")


def as_term(value: Term | int | Fraction | str) -> Term:
    """Numbers as terms; a string such as "1/3" or "0.1" is read exactly. Floats are refused: they are not what was written."""
    if isinstance(value, Term):
        return value
    if isinstance(value, float):
        raise TypeError(f"a float ({value!r}) is not exact: write a string or a Fraction")
    return Rational(Fraction(value))


def add(*args: Term) -> Term:
    """The sum as written; nested sums are flattened, nothing else is changed."""
    flat = [b for a in args for b in (a.args if isinstance(a, Add) else (a,))]
    return flat[0] if len(flat) == 1 else Add(tuple(flat)) if flat else ZERO


def kronecker(left: Term, right: Term) -> Term:
    """Kronecker's delta of two outcomes, 1 of an outcome and itself."""
    return ONE if left == right else Delta(left, right)


def mul(*args: Term) -> Term:
    """The product as written; nested products are flattened, nothing else is changed."""
    flat = [b for a in args for b in (a.args if isinstance(a, Mul) else (a,))]
    return flat[0] if len(flat) == 1 else Mul(tuple(flat)) if flat else ONE


def neg(arg: Term) -> Term:
    """-arg; a number is negated in place."""
    if isinstance(arg, Rational):
        return Rational(-arg.value)
    return mul(MINUS_ONE, arg)


def reciprocal(arg: Term) -> Term:
    """1/arg, kept as a power."""
    return Pow(arg, MINUS_ONE)


def power(base: Term, exponent: Term) -> Term:
    """base ** exponent."""
    return Pow(base, exponent)
