"""Tangent lines that an exponential suggests: e^g is w u for a weight w of other summands, where -w log u is linear in g

e^x >= 1 + x with w = 1, x log x + 1/e >= 0 with w = x, sum of q e^(f - 1) >= sum of p f - D(p||q) with w = p, and
sum of p e^f >= exp(sum of p f) with w = p exp(sum of p f). A wrong candidate costs time, never truth: each is checked by the normal
form and the sign rule.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from ..terms.term import ONE, Exp, Mass, Pow, Rational, Term, mul, substitute
from .grouping import Group, Part, open_logs
from .polynomial import Polynomial, sorted_monomial, to_term
from .sign import is_nonnegative, is_positive


def exponential_lines(difference: Polynomial) -> Iterator[Group]:
    """(indices, w, u) with w u an exponential summand of the difference, for weights w of its other summands."""
    parts = {m: p for m, c in difference.items() if (p := open_logs(m, c)) is not None}
    for m, p in parts.items():
        if p.coefficient < 0 or p.arg is not None or not any(isinstance(a, Exp) for a, _ in (*p.weight, *p.outside)):
            continue
        whole = mul(Rational(p.coefficient), to_term({p.outside: Fraction(1)}), to_term({p.weight: Fraction(1)}))
        if not is_positive(whole):
            continue
        for w in dict.fromkeys(w for n, other in parts.items() if n != m for w in _weights(p, other)):
            yield p.indices, w, whole if w == ONE else mul(whole, Pow(w, Rational(Fraction(-1))))
    yield from _means(list(parts.values()))


def _means(parts: list[Part]) -> Iterator[Group]:
    """Jensen's inequality: sum of p e^g against a number b under the weights p b, which is least where b = exp(sum of p g)."""
    numbers = [b for b in parts if b.coefficient < 0 and b.arg is None and not b.indices]
    for a in parts if len(numbers) == 1 else ():
        if a.coefficient < 0 or a.arg is not None or not a.indices:
            continue
        b = mul(Rational(-numbers[0].coefficient), to_term({numbers[0].outside: Fraction(1)}))
        inside = {t: e for t, e in a.weight if not isinstance(t, Mass)}
        masses = to_term({tuple((t, e) for t, e in a.weight if isinstance(t, Mass)): a.coefficient})
        if inside and is_positive(b):
            value = to_term({sorted_monomial(inside): Fraction(1)})
            yield a.indices, mul(masses, to_term({a.outside: Fraction(1)}), b), mul(value, Pow(b, Rational(Fraction(-1))))


def _weights(p: Part, other: Part) -> Iterator[Term]:
    """The other summand without its log, or without a factor that has no sign, over the same outcomes."""
    if [x.space for x in other.indices] != [x.space for x in p.indices]:
        return
    factors = dict((*other.outside, *other.weight))
    signless = [a for a, e in factors.items() if e == 1 and not is_nonnegative(a)]
    taken = [None] if other.arg is not None else signless
    for a in taken:
        rest = sorted_monomial({b: e for b, e in factors.items() if b != a})
        w = substitute(to_term({rest: abs(other.coefficient)}), dict(zip(other.indices, p.indices, strict=True)))
        if is_positive(w):
            yield w


__all__ = ["exponential_lines"]
