"""Sums that are affine in a symbol, at a value of it: t p + (1 - t) q is q at t = 0."""

from __future__ import annotations

from fractions import Fraction

from ..terms.binder import children
from ..terms.term import Add, Mul, Rational, Symbol, Term


def with_value(term: Add, s: Symbol, value: Fraction) -> Term | None:
    """The sum with a symbol, of degree one at most, replaced by a value and like summands collected; None if it is not affine."""
    parts: dict[tuple[Term, ...], Fraction] = {}
    for a in term.args:
        factors = list(a.args) if isinstance(a, Mul) else [a]
        c = Fraction(1)
        rest = []
        for f in factors:
            if f == s:
                c *= value
            elif isinstance(f, Rational):
                c *= f.value
            else:
                rest.append(f)
        if any(_mentions(f, s) for f in rest) or factors.count(s) > 1:
            return None
        parts[tuple(rest)] = parts.get(tuple(rest), Fraction(0)) + c
    out: list[Term] = []
    for rest_, c in parts.items():
        if c:
            product = ([] if c == 1 and rest_ else [Rational(c)]) + list(rest_)
            out.append(product[0] if len(product) == 1 else Mul(tuple(product)))
    return Rational(Fraction(0)) if not out else out[0] if len(out) == 1 else Add(tuple(out))


def _mentions(term: Term, s: Symbol) -> bool:
    return term == s or any(_mentions(c, s) for c in children(term))


__all__ = ["with_value"]
