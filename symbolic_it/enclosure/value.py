"""Values: exact finite numbers, infinities and undefined ones, with the conventions of information theory.

0 log 0 = 0 and 0 log(0/0) = 0: a product with a factor that is exactly 0 is 0, if what is infinite or undefined beside
it comes from a logarithm. p log(p/0) = +oo. oo - oo and 1/0 are undefined, which means: outside a statement's domain.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import Final, Literal

from flint import fmpq

from . import elementary
from .ball import CAP_BITS, sign
from .elementary import decided_sign
from .errors import TooLarge, Unevaluable
from .number import NIL, UNIT, Number, rational_power, total

Reason = Literal["log", "null", "pole", "domain"]
Order = Literal["equal", "less", "greater", "unknown", "undefined"]


@dataclass(frozen=True, slots=True)
class Infinite:
    """+oo or -oo; `log` tells that it came from log 0, so that a factor 0 beside it wins."""

    sign: int
    log: bool = True


@dataclass(frozen=True, slots=True)
class Undefined:
    """No value. "log": oo - oo of logarithms, log(0/0); "null": 0/0; "pole": a/0; "domain": log or root of a negative.

    `sign` is that of a in a/0, so that a logarithm can take p/0 to +oo.
    """

    reason: Reason
    sign: int = 1


Value = Number | Infinite | Undefined
PLUS_INFINITY: Final = Infinite(1)
MINUS_INFINITY: Final = Infinite(-1)


def exact(value: int | Fraction) -> Number:
    """A rational value."""
    return Number.of(value)


def is_zero(value: Value) -> bool:
    """Exactly 0, in form."""
    return isinstance(value, Number) and not value.terms


def add(values: Iterable[Value]) -> Value:
    """The sum; oo - oo is undefined."""
    finite: list[Number] = []
    infinite: Infinite | None = None
    undefined: Undefined | None = None
    for v in values:
        if isinstance(v, Number):
            finite.append(v)
        elif isinstance(v, Undefined):
            undefined = _worse(undefined, v)
        elif infinite is None:
            infinite = v
        elif infinite.sign != v.sign:
            undefined = _worse(undefined, Undefined("log" if v.log and infinite.log else "domain"))
        else:
            infinite = Infinite(v.sign, v.log and infinite.log)
    if infinite is not None and undefined is not None and undefined.reason == "pole":
        return Undefined("domain")
    return undefined or infinite or total(finite)


def _worse(a: Undefined | None, b: Undefined) -> Undefined:
    """The reason that a factor 0 excuses least; two poles of one sum or product are no longer one pole."""
    order = ("log", "null", "pole", "domain")
    if a is not None and a.reason == b.reason == "pole":
        return a if a.sign == b.sign else Undefined("domain")
    return b if a is None or order.index(b.reason) > order.index(a.reason) else a


def multiply(values: Iterable[Value]) -> Value:
    """The product; a factor 0 absorbs what is infinite or undefined because of a logarithm or of 0/0."""
    product, flip, zero = UNIT, 1, False
    infinite: Infinite | None = None
    undefined: Undefined | None = None
    for v in values:
        if isinstance(v, Number):
            if not v.terms:
                zero = True
            elif not zero:
                product = v if product is UNIT else product * v
        elif isinstance(v, Undefined):
            undefined = _worse(undefined, v)
        else:
            infinite = Infinite(1, v.log and (infinite is None or infinite.log))
            flip *= v.sign
    if undefined is not None:
        if zero and undefined.reason in ("log", "null") and (infinite is None or infinite.log):
            return NIL
        if undefined.reason != "pole":
            return undefined
        if infinite is not None:
            return Undefined("domain")
        if zero:
            return Undefined("null")
        return Undefined("pole", undefined.sign * decided_sign(product))
    if infinite is None:
        return NIL if zero else product
    if zero:
        return NIL if infinite.log else Undefined("domain")
    s = decided_sign(product)
    return (NIL if infinite.log else Undefined("domain")) if s == 0 else Infinite(s * flip, infinite.log)


def under_zero_weight(value: Value) -> Value:
    """What an expectation gets from an outcome of probability 0: nothing, unless its value is a/0 or worse."""
    return multiply((NIL, value)) if not isinstance(value, Number) else NIL


def power(base: Value, exponent: Value) -> Value:
    """base ** exponent; x ** 0 = 1 also at x = 0 (0 log 0 = 0), 0 ** -a is a pole."""
    if isinstance(base, Number) and isinstance(exponent, Number):
        q, n = base.rational, exponent.rational
        if q and n and n.q == 1:  # most powers are 1/q of a rational number
            return Number.of(rational_power(q, int(n.p)))
    if isinstance(base, Undefined) or isinstance(exponent, Undefined):
        return _undefined_power(base, exponent)
    if is_zero(exponent):
        return UNIT if isinstance(base, Number) else Undefined("domain")
    if isinstance(base, Infinite) or isinstance(exponent, Infinite):
        return _infinite_power(base, exponent)
    e = exponent.fraction
    s = decided_sign(base)
    if s == 0:
        return Undefined("pole") if decided_sign(exponent) < 0 else NIL
    if e is None:
        if s < 0:
            return Undefined("domain")
        return exponential(multiply((exponent, elementary.log(base))))
    if s < 0 and e.denominator != 1:
        return Undefined("domain")
    return elementary.power(base, e)


def _undefined_power(base: Value, exponent: Value) -> Value:
    """0/0 stays 0/0, a/0 stays a/0 under a positive exponent; everything else is outside the domain."""
    if isinstance(base, Undefined) and isinstance(exponent, Number):
        if base.reason in ("null", "log"):
            return base
        if base.reason == "pole" and base.sign > 0 and decided_sign(exponent) > 0:
            return base
    if isinstance(exponent, Undefined) and exponent.reason in ("null", "log") and isinstance(base, Number):
        return exponent
    return Undefined("domain")


def _infinite_power(base: Value, exponent: Value) -> Value:
    if isinstance(base, Infinite):
        if base.sign < 0 or isinstance(exponent, Infinite):
            return Undefined("domain")
        assert isinstance(exponent, Number)
        return NIL if decided_sign(exponent) < 0 else Infinite(1, False)
    assert isinstance(base, Number)
    if decided_sign(base) <= 0:
        return Undefined("domain")
    return exponential(multiply((exponent, elementary.log(base))))


def logarithm(argument: Value) -> Value:
    """Natural logarithm; log 0 = -oo, log(a/0) = +oo for a > 0, log(0/0) is undefined but for a factor 0 beside it."""
    if isinstance(argument, Undefined):
        if argument.reason == "pole":
            return PLUS_INFINITY if argument.sign > 0 else Undefined("domain")
        return Undefined("log") if argument.reason == "null" else argument
    if isinstance(argument, Infinite):
        return Infinite(1, argument.log) if argument.sign > 0 else Undefined("domain")
    s = decided_sign(argument)
    if s <= 0:
        return MINUS_INFINITY if s == 0 else Undefined("domain")
    return elementary.log(argument)


def exponential(argument: Value) -> Value:
    """e ** argument; e ** -oo = 0."""
    if isinstance(argument, Number):
        return elementary.exp(argument)
    if isinstance(argument, Undefined):
        return argument if argument.reason in ("null", "log") else Undefined("domain")
    return Infinite(1, False) if argument.sign > 0 else NIL


def absolute(argument: Value) -> Value:
    """Absolute value."""
    if isinstance(argument, Undefined):
        return Undefined(argument.reason)
    if isinstance(argument, Infinite):
        return Infinite(1, argument.log)
    return -argument if decided_sign(argument) < 0 else argument


def maximum(values: Iterable[Value]) -> Value:
    """The largest value. Raises Unevaluable if two cannot be told apart."""
    best: Value | None = None
    for v in values:
        if isinstance(v, Undefined):
            return v
        if best is None:
            best = v
            continue
        order = compare(best, v)
        if order == "unknown":
            raise Unevaluable("the larger of two numbers cannot be settled")
        best = v if order == "less" else best
    if best is None:
        raise Unevaluable("the maximum of nothing")
    return best


def compare(a: Value, b: Value, cap: int = CAP_BITS) -> Order:
    """How a lies to b, proved: equal forms or disjoint balls. +oo equals +oo. "unknown" beyond `cap` bits."""
    if isinstance(a, Undefined) or isinstance(b, Undefined):
        return "undefined"
    if isinstance(a, Infinite) or isinstance(b, Infinite):
        x = a.sign if isinstance(a, Infinite) else 0
        y = b.sign if isinstance(b, Infinite) else 0
        return "equal" if x == y else "less" if x < y else "greater"
    if a.terms == b.terms:
        return "equal"
    try:
        s = sign(a - b, cap)
    except TooLarge:
        return "unknown"
    return "unknown" if s is None else "equal" if s == 0 else "less" if s < 0 else "greater"


def rational_of(value: Value) -> Fraction | None:
    """The value as a Fraction if it is a rational number, else None."""
    return value.fraction if isinstance(value, Number) else None


def quotient(a: Number, b: Number) -> Value:
    """a / b, exact where both are multiples of one form (log 9 / log 3 = 2)."""
    return multiply((a, power(b, Number.of(fmpq(-1)))))
