"""Entropies by printed surprisals: 1/3 x 1.58 + 1/2 x 1 + 1/6 x 2.58 is that of (1/3, 1/2, 1/6), its terms rounded."""

from __future__ import annotations

from fractions import Fraction

from ...enclosure.number import Number
from ...notation.syntax import nodes as n
from ...terms.term import ZERO, Log, Rational, Term
from .arithmetic import NOTHING, Known, factors, summands, value, value_of
from .rounding import judge_literal, signed_literal

_BASES = (Fraction(2), None)


def entropy_behind(node: n.Node) -> Known | None:
    """The exact entropy, where masses that sum to one stand beside the roundings of their surprisals; None for any other sum."""
    parts = [factors(part if sign > 0 else n.Neg(part)) for sign, part in summands(node)]
    if len(parts) < 2 or any(len(fs) != 2 for _, fs in parts):
        return None
    for base in _BASES:
        masses = [_mass(sign, first, second, base) or _mass(sign, second, first, base) for sign, (first, second) in parts]
        known = [m for m in masses if m is not None]
        if len(known) == len(masses) and sum(known, Fraction(0)) == 1:
            whole: Term = ZERO
            for m in known:
                whole = whole + Rational(m) * _surprisal(m, base)
            return value_of(whole, NOTHING)
    return None


def _surprisal(mass: Fraction, base: Fraction | None) -> Term:
    return Rational(Fraction(-1)) * Log(Rational(mass), None if base is None else Rational(base))


def _mass(sign: int, mass: n.Node, surprisal: n.Node, base: Fraction | None) -> Fraction | None:
    """The mass of a product with its surprisal, as printed; None where the second number is no rounding of it."""
    known, printed = value(mass), signed_literal(surprisal)
    if not isinstance(known, Number) or known.fraction is None or not 0 < known.fraction < 1 or printed is None:
        return None
    exact = value_of(_surprisal(known.fraction, base), NOTHING)
    if exact is None or sign * printed[0] < 0 or (printed[1].decimals == 1 and not _is(exact, printed[1])):
        return None  # 0.5 and 1.7 may be any losses
    return known.fraction if judge_literal(exact, 1, printed[1], True).verdict == "confirmed" else None


def _is(exact: Known, printed: n.Number) -> bool:
    return isinstance(exact, Number) and exact.fraction == printed.value
