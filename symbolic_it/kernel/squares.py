"""Inequalities by the curve below -log u, and by squares: Pinsker's inequality and what follows from Cauchy and Schwarz.

-log u >= (1 - u)(5 + u)/(2 + 4 u) = 1 - u + 3 (1 - u)^2/(2 (1 + 2 u)) for u > 0, and for weights s > 0 with total S
sum v^2/s >= (sum v)^2/S, since sum s (v/s - (sum v)/S)^2 >= 0. Source: Tsybakov 2009, lemmas 2.3 and 2.5.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from ..terms.term import HALF, ONE, TWO, Absolute, Index, Log, Mass, Pow, Rational, Sum, Term, mul, sum_over, walk
from .normal_form import NormalForm
from .polynomial import Polynomial, minus, plus, sorted_monomial, to_term
from .sign import is_nonnegative, is_positive
from .summation import open_sum
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


def by_squares(form: NormalForm, difference: Polynomial) -> tuple[list[Group], Term] | None:
    """(squares, rest) with difference = squares + rest, where rest >= 0: c T^2 is taken from a sum of v^2/s."""
    for m, c in difference.items():
        for total in [a for a, e in m if isinstance(a, Sum) and e == 2 and c < 0]:
            indices, factors = open_sum(total)
            v = to_term({sorted_monomial(factors): Fraction(1)})
            outside = to_term({sorted_monomial({a: e for a, e in m if a != total}): -c})
            for s in _weights(v):
                size = to_term(form(_summed(tuple(indices), s)))
                if not is_nonnegative(outside) or not is_positive(size):
                    continue
                weight, base = mul(outside, size, s), v / s - total / size
                left = form.reduced(minus(difference, form(_summed(tuple(indices), mul(weight, Pow(base, TWO))))))
                rest = visible(form, {} if form.is_zero(left) else left)
                if rest is not None:
                    return [(tuple(indices), weight, base)], rest
    return None


def _weights(v: Term) -> Iterator[Term]:
    """Positive functions of the outcome made of the masses in v, whose sums are known."""
    masses = list(dict.fromkeys(t for t in walk(v) if isinstance(t, Mass)))
    yield from masses
    if len(masses) == 2:
        p, q = masses
        yield p + q
        yield Pow(Pow(p, HALF) + Pow(q, HALF), TWO)


def _summed(indices: tuple[Index, ...], body: Term) -> Term:
    for x in reversed(indices):
        body = sum_over(x, body)
    return body


__all__ = ["by_curves", "by_squares", "on_curves"]
