"""Digits of exact values: correct roundings and outward enclosures as text."""

from __future__ import annotations

from fractions import Fraction

from .ball import CAP_BITS, FIRST_BITS, ball, precision
from .errors import Unevaluable
from .number import Number
from .value import Infinite, Undefined, Value

MAX_DIGITS = 4000  # beyond that Python refuses to convert a whole number to text


def nearest(value: Number, unit: Fraction) -> Fraction | None:
    """The multiple of `unit` nearest to the value, ties away from 0; None if the balls do not settle it."""
    q = value.fraction
    bits = FIRST_BITS
    while q is None and bits <= CAP_BITS:
        lo, hi = interval(value, bits)
        if lo is not None and hi is not None and (a := _half_up(lo / unit)) == _half_up(hi / unit):
            return a * unit
        bits *= 2
    return None if q is None else _half_up(q / unit) * unit


def _half_up(x: Fraction) -> int:
    n = int(abs(x) + Fraction(1, 2))
    return n if x >= 0 else -n


def interval(value: Number, bits: int) -> tuple[Fraction | None, Fraction | None]:
    """Exact end points of a ball around the value; None where it is unbounded."""
    b = ball(value, bits)
    if not b.is_finite():
        return None, None
    with precision(bits + 32):
        lo, hi = b.lower().fmpq(), b.upper().fmpq()
    return Fraction(int(lo.p), int(lo.q)), Fraction(int(hi.p), int(hi.q))


def rounded(value: Value, places: int) -> str | None:
    """The correct rounding at `places` decimals, e.g. "0.469"; None if the value is not finite or not settled."""
    if not isinstance(value, Number):
        return None
    n = nearest(value, Fraction(1, 10**places))
    return None if n is None else _fixed(n, places)


def _fixed(n: Fraction, places: int) -> str | None:
    scaled = abs(int(n * 10**places))
    if scaled.bit_length() > 3 * MAX_DIGITS:
        return None
    digits = str(scaled).rjust(places + 1, "0")
    text = f"{digits[:-places]}.{digits[-places:]}" if places else digits
    return f"-{text}" if n < 0 else text


def significant(value: Value, digits: int, *, scientific: bool = False) -> str | None:
    """The correct rounding to `digits` significant digits: "0.3567", or "3.567e-1" if `scientific` or far from 1."""
    if not isinstance(value, Number):
        return None
    if not value.terms:
        return rounded(value, digits - 1)
    e = magnitude(value)
    n = None if e is None else nearest(value, Fraction(10) ** (e + 1 - digits))
    if e is None or n is None:
        return None
    if n and abs(n) >= Fraction(10) ** (e + 1):
        e += 1
    if not scientific and -7 <= e <= 20:
        return _fixed(n, max(0, digits - 1 - e))
    mantissa = _fixed(n / Fraction(10) ** e, digits - 1)
    return None if mantissa is None else f"{mantissa}e{e}"


def magnitude(value: Number) -> int | None:
    """The whole number e with 10^e <= |value| < 10^(e+1); None for 0 or if not settled."""
    bits = FIRST_BITS
    while bits <= CAP_BITS:
        q = value.fraction
        lo, hi = (q, q) if q is not None else interval(value, bits)
        if lo is not None and hi is not None and lo * hi > 0:
            a, b = _exponent(min(abs(lo), abs(hi))), _exponent(max(abs(lo), abs(hi)))
            if a == b:
                return a
        if q is not None:
            return None
        bits *= 2
    return None


def _exponent(x: Fraction) -> int:
    e = int((x.numerator.bit_length() - x.denominator.bit_length()) * 30103 // 100000) - 1
    while Fraction(10) ** (e + 1) <= x:
        e += 1
    return e


def enclosure(value: Value, digits: int = 12) -> str:
    """[lo, hi] with about `digits` digits, rounded outwards.

    Infinite values are "inf" and "-inf". Raises Unevaluable if the value is undefined or no ball is finite.
    """
    if isinstance(value, Infinite):
        return "inf" if value.sign > 0 else "-inf"
    if isinstance(value, Undefined):
        raise Unevaluable("the value is undefined")
    if not value.terms:
        return "[0, 0]"
    e = magnitude(value)
    if e is None:
        lo, hi = interval(value, CAP_BITS)
        if lo is None or hi is None:
            raise Unevaluable("the value is too large to be enclosed")
        e = _exponent(max(abs(lo), abs(hi))) + digits  # nothing but a bound is known
    scale = Fraction(10) ** (digits - 1 - e)
    q = value.fraction
    bits = FIRST_BITS
    while True:
        lo, hi = (q, q) if q is not None else interval(value, bits)
        if lo is not None and hi is not None:
            low, high = (lo * scale).__floor__(), (hi * scale).__ceil__()
            if high - low <= 2 or bits >= CAP_BITS:
                return f"[{_plain(low, digits - 1 - e)}, {_plain(high, digits - 1 - e)}]"
        bits *= 2


def _plain(n: int, places: int) -> str:
    """n / 10^places as a decimal; with an exponent where more than 6 zeros would lead or trail."""
    digits, sign = str(abs(n)), "-" if n < 0 else ""
    e = len(digits) - 1 - places
    if n == 0:
        return "0"
    if -7 <= e <= 15:
        whole = digits + "0" * max(0, -places)
        whole = whole.rjust(max(places, 0) + 1, "0")
        body = f"{whole[:-places]}.{whole[-places:]}" if places > 0 else whole
        return sign + (body.rstrip("0").rstrip(".") if "." in body else body)
    mantissa = f"{digits[0]}.{digits[1:]}".rstrip("0").rstrip(".")
    return f"{sign}{mantissa}e{e}"
