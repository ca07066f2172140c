"""Numbers and sums as they are written in questions and solutions: fractions, vectors, -sum p log q with its numbers in."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from ..terms.term import TWO, Log, Rational, Term, add, mul, neg
from .precision import decimals_of, plain


def tex(x: Fraction | int, *, decimal: bool = False) -> str:
    r"""A number as LaTeX: \frac{1}{4}, or 0.25 where decimals are wanted and short."""
    x = Fraction(x)
    if x.denominator == 1:
        return str(x.numerator)
    if decimal and (n := decimals_of(x, 4)) is not None and n <= 4:
        return plain(x)
    sign = "-" if x < 0 else ""
    return rf"{sign}\frac{{{abs(x.numerator)}}}{{{x.denominator}}}"


def vector(p: Sequence[Fraction], *, decimal: bool = False) -> str:
    r"""(\frac{1}{2}, \frac{1}{4}, \frac{1}{4}) without dollar signs."""
    return f"({', '.join(tex(x, decimal=decimal) for x in p)})"


def table(rows: Sequence[Sequence[Fraction]]) -> str:
    """A joint table as a matrix."""
    body = r" \\ ".join(" & ".join(tex(x, decimal=True) for x in row) for row in rows)
    return rf"\begin{{pmatrix}} {body} \end{{pmatrix}}"


def num(x: Fraction | int | str) -> Rational:
    """A number as a term."""
    return Rational(Fraction(x))


def log(x: Fraction | Term, base: Term | None) -> Log:
    """A logarithm as a term; base None is natural."""
    return Log(x if isinstance(x, Term) else num(x), base)


def quotient(a: Fraction, b: Fraction) -> Term:
    """a/b as it is written, not reduced."""
    return num(a) / num(b)


def weighted_logs(weights: Sequence[Fraction], arguments: Sequence[Fraction | Term], base: Term | None = TWO) -> Term:
    """sum_i w_i log a_i, without the terms of weight 0."""
    parts: list[Term] = [mul(num(w), log(a, base)) for w, a in zip(weights, arguments, strict=True) if w]
    return add(*parts)


def minus_logs(weights: Sequence[Fraction], arguments: Sequence[Fraction], base: Term | None = TWO) -> Term:
    """-sum_i w_i log a_i, without the terms of weight 0."""
    parts: list[Term] = [neg(mul(num(w), log(a, base))) for w, a in zip(weights, arguments, strict=True) if w]
    return add(*parts)


def ratio_logs(p: Sequence[Fraction], q: Sequence[Fraction], base: Term | None = TWO) -> Term:
    """sum_i p_i log(p_i/q_i), without the terms of weight 0."""
    return weighted_logs(p, [quotient(a, b) if a else num(1) for a, b in zip(p, q, strict=True)], base)


def weighted(weights: Sequence[Fraction], values: Sequence[Fraction | int]) -> Term:
    """sum_i w_i v_i, without the terms of weight 0."""
    return add(*[mul(num(w), num(v)) for w, v in zip(weights, values, strict=True) if w])


def total_of(n: Sequence[int]) -> Term:
    """A sum of whole numbers as it is written."""
    return add(*map(num, n))


def quotient_of(x: int, n: Sequence[int]) -> Term:
    """x over the sum of n as it is written: a softmax of logits ln n."""
    return num(x) / total_of(n)


def logits_of(n: Sequence[int]) -> str:
    r"""The logits ln n, listed between dollar signs."""
    return ", ".join(rf"$\ln {x}$" for x in n)
