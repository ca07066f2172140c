"""Constants in array code: exact fractions as quotients, everything else as the nearest double."""

from __future__ import annotations

import math
from fractions import Fraction

from ..term import Absolute, Add, Constant, Exp, Log, Maximum, Mul, Pow, Rational, Term

_CONSTANTS = {"pi": math.pi, "oo": math.inf, "euler_gamma": 0.5772156649015329}


def number(term: Term) -> float | None:
    """The double nearest to a constant term (up to rounding on the way); None for anything that varies."""
    match term:
        case Rational(value):
            return float(value)
        case Constant(name):
            return _CONSTANTS.get(name)
        case Add(args) | Mul(args) | Maximum(args):
            parts = [number(a) for a in args]
            known = [p for p in parts if p is not None]
            if len(known) < len(parts):
                return None
            return math.fsum(known) if isinstance(term, Add) else math.prod(known) if isinstance(term, Mul) else max(known)
        case Pow(base, exponent):
            b, e = number(base), number(exponent)
            return None if b is None or e is None or (b == 0 and e < 0) or (b < 0 and e != int(e)) else b**e
        case Log(arg, base):
            return _log(arg, base)
        case Exp(arg):
            return None if (a := number(arg)) is None or a > 700 else math.exp(a)
        case Absolute(arg):
            return None if (a := number(arg)) is None else abs(a)
    return None


def _log(arg: Term, base: Term | None) -> float | None:
    a = number(arg)
    b = math.e if base is None else number(base)
    if a is None or b is None or a <= 0 or b <= 0 or b == 1:
        return None
    return math.log(a) if base is None else math.log(a) / math.log(b)


def text(term: Term) -> str | None:
    """A constant term in code; None for anything that varies, and for what has no finite value."""
    if isinstance(term, Rational):
        return _fraction(term.value)
    value = number(term)
    if value is None:
        return None
    return "float('inf')" if value == math.inf else f"({value!r})" if value < 0 else repr(value)


def _fraction(value: Fraction) -> str:
    if value.denominator == 1:
        return str(value) if value >= 0 else f"({value})"
    return f"({value.numerator}/{value.denominator})"
