"""Inequalities by the curve below -log u, and by squares: Pinsker's inequality and what follows from Cauchy-Schwarz.

-log u >= (1 - u)(5 + u)/(2 + 4 u) = 1 - u + 3 (1 - u)^2/(2 (1 + 2 u)) for u > 0, and for weights s > 0 with total S
sum v^2/s >= (sum v)^2/S, since sum s (v/s - (sum v)/S)^2 >= 0. Source: Tsybakov 2009, lemmas 2.3 and 2.5.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from ..terms.term import HALF, MINUS_ONE, ONE, TWO, Absolute, Index, Log, Mass, Pow, Rational, Sum, Term, mul, sum_over, walk
from .normal_form import NormalForm
from .polynomial import Monomial, Polynomial, minus, plus, sorted_monomial, to_term
from .sign import is_nonnegative, is_positive
from .summation import open_sum
from .visible import mul as product
from .visible import visible

Group = tuple[tuple[Index, ...], Term, Term]  # indices, weight w, ratio u (or base v of a square)


def by_curves(form: NormalForm, difference: Polynomial, groups: list[Group]) -> tuple[list[Group], Term] | None:
    """(squares, rest) with difference = sum of w (-log u - its curve) + squares + rest, where rest >= 0."""
    squares: list[Group] = []
    remainder = difference
    for indices, w, u in groups:
        if not is_nonnegative(w) or not is_positive(u):
            return None
        total = form(_summed(indices, mul(w, ONE + 2 * u)))  # of the weights w (1 + 2 u)
        if not is_positive(to_term(total)) or not indices:
            return None
        gap = to_term(form(Absolute(to_term(form.reduced(form(mul(w, ONE - u)))))))
        weight = to_term(form.reduced(form(mul(w, ONE + 2 * u))))
        base = gap / weight - _summed(indices, gap) / to_term(total)
        squares.append((indices, mul(Rational(Fraction(3, 2)), weight), base))
        quadratic = mul(Rational(Fraction(3, 2)), Pow(_summed(indices, gap), TWO)) / to_term(total)
        remainder = minus(remainder, form(_summed(indices, mul(w, -Log(u)))))
        remainder = plus(remainder, form(_summed(indices, mul(w, ONE - u))), form(quadratic))
    rest = visible(form, form.reduced(remainder))
    return None if rest is None else (squares, rest)


def on_curves(form: NormalForm, difference: Polynomial, groups: list[Group]) -> Term | None:
    """rest with difference = sum of w (-log u - its curve) + rest, where rest >= 0."""
    remainder = difference
    for indices, w, u in groups:
        if not is_nonnegative(w) or not is_positive(u):
            return None
        remainder = minus(remainder, form(_summed(indices, mul(w, -Log(u) - (ONE - u) * (5 + u) / (2 + 4 * u)))))
    rest = form.reduced(remainder)
    return visible(form, {} if form.is_zero(rest) else rest)


def by_squares(form: NormalForm, difference: Polynomial) -> Iterator[tuple[list[Group], Polynomial]]:
    """(squares, rest) with difference = squares + rest: c T^2 is taken from a sum of v^2/s; a number c as c (sum p)^2."""
    for m, c in difference.items():
        if c >= 0:
            continue
        for total in [a for a, e in m if isinstance(a, Sum) and e == 2]:
            indices, factors = open_sum(total)
            v = to_term({sorted_monomial(factors): Fraction(1)})
            outside = to_term({sorted_monomial({a: e for a, e in m if a != total}): -c})
            yield from _completed(form, difference, tuple(indices), v, total, outside)
        yield from _harmonic(form, difference, m, c)
        yield from _over_the_alphabet(form, difference, m, c)
        if not m:
            sums = [open_sum(a) for n in difference for a, e in n if isinstance(a, Sum) and e == 1]
            for (x,), factors in [(i, f) for i, f in sums if len(i) == 1]:
                for v in [a for a, e in factors.items() if isinstance(a, Mass) and e == 2]:
                    others = [a for a, e in factors.items() if isinstance(a, Mass) and e < 0]
                    for s in others:
                        yield from _completed(form, difference, (x,), v, ONE, Rational(-c), (s,))


def _harmonic(form: NormalForm, difference: Polynomial, m: Monomial, c: Fraction) -> Iterator[tuple[list[Group], Polynomial]]:
    """sum of p/s - 1/(sum of p s), and their product less 1, are squares under p for a pmf p and s > 0."""
    below = [a for a, e in m if isinstance(a, Sum) and e == -1]
    beside = [] if m else [a for n in difference for a, e in n if isinstance(a, Sum) and e == 1]
    for total in below or beside:
        indices, factors = open_sum(total)
        outside = to_term({m: -c})
        for p in [a for a, e in factors.items() if isinstance(a, Mass) and e == 1] if len(indices) == 1 else ():
            s = to_term({sorted_monomial(factors): Fraction(1)})
            if s != p and is_positive(s):
                yield from _completed(form, difference, tuple(indices), p, ONE, outside, (s,))


def _over_the_alphabet(form: NormalForm, difference: Polynomial, m: Monomial, c: Fraction) -> Iterator[tuple[list[Group], Polynomial]]:
    """sum of p^2 - 1/K is a sum of squares (p - 1/K)^2."""
    for indices, factors in [open_sum(a) for n in difference for a, e in n if isinstance(a, Sum) and e == 1]:
        masses = [a for a, e in factors.items() if isinstance(a, Mass) and e == 2]
        if len(indices) == len(masses) == len(factors) == 1 and ((indices[0].space.size, Fraction(-1)),) == m:
            yield from _completed(form, difference, tuple(indices), masses[0], ONE, to_term({m: -c}), (ONE,))


def _completed(
    form: NormalForm, difference: Polynomial, indices: tuple[Index, ...], v: Term, total: Term, outside: Term,
    weights: tuple[Term, ...] = (),
) -> Iterator[tuple[list[Group], Polynomial]]:  # fmt: skip
    """The squares w (v/s - T/S)^2 for T = sum v and S = sum s, with what is left of the difference."""
    for s in weights or _weights(v):
        size = to_term(form(_summed(indices, s)))
        if not is_nonnegative(outside) or not is_positive(size):
            continue
        weight, base = product(outside, size, s), v / s - product(total, Pow(size, MINUS_ONE) if size != ONE else ONE)
        left = form.reduced(minus(difference, form(_summed(indices, mul(weight, Pow(base, TWO))))))
        yield [(indices, weight, base)], {} if form.is_zero(left) else left


def _weights(v: Term) -> Iterator[Term]:
    """Positive functions of the outcome made of the masses in v, whose sums are known."""
    masses = list(dict.fromkeys(t for t in walk(v) if isinstance(t, Mass)))
    yield from masses
    if len(masses) == 2:
        p, q = masses
        yield p + q
        yield p + 2 * q
        yield q + 2 * p
        yield Pow(Pow(p, HALF) + Pow(q, HALF), TWO)


def _summed(indices: tuple[Index, ...], body: Term) -> Term:
    for x in reversed(indices):
        body = sum_over(x, body)
    return body


__all__ = ["by_curves", "by_squares", "on_curves"]
