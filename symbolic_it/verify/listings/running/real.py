"""A real number of followed code: exact while it is rational, a ball otherwise; what a ball cannot decide is unclear.

Zero in the denominator and in the logarithm behave as floating point does (inf, nan), so that code which relies on
`nansum` or masks is followed faithfully.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Any

from flint import arb, fmpq

_LARGEST = 4000  # bits of an exact number; beyond it a ball goes on


class Unclear(ValueError):
    """Code that is not followed, or a comparison that balls cannot decide."""


class Real:
    """An immutable number."""

    __slots__ = ("v",)

    def __init__(self, v: Any) -> None:
        if isinstance(v, Fraction):
            v = fmpq(v.numerator, v.denominator)
        elif isinstance(v, int):
            v = fmpq(int(v))
        if isinstance(v, fmpq) and (int(v.p).bit_length() > _LARGEST or int(v.q).bit_length() > _LARGEST):
            v = arb(v)
        self.v = v

    @property
    def exact(self) -> bool:
        return isinstance(self.v, fmpq)

    @property
    def finite(self) -> bool:
        return self.exact or bool(self.v.is_finite())

    @property
    def nan(self) -> bool:
        return not self.exact and bool(self.v.is_nan())

    def __repr__(self) -> str:
        return f"Real({self.v})"

    def __add__(self, o: Any) -> Any:
        return _both(self, o, lambda a, b: a + b)

    def __radd__(self, o: Any) -> Any:
        return _both(o, self, lambda a, b: a + b)

    def __sub__(self, o: Any) -> Any:
        return _both(self, o, lambda a, b: a - b)

    def __rsub__(self, o: Any) -> Any:
        return _both(o, self, lambda a, b: a - b)

    def __mul__(self, o: Any) -> Any:
        return _both(self, o, lambda a, b: a * b)

    def __rmul__(self, o: Any) -> Any:
        return _both(o, self, lambda a, b: a * b)

    def __truediv__(self, o: Any) -> Any:
        return _both(self, o, _quotient)

    def __rtruediv__(self, o: Any) -> Any:
        return _both(o, self, _quotient)

    def __pow__(self, o: Any) -> Any:
        return _both(self, o, _power)

    def __rpow__(self, o: Any) -> Any:
        return _both(o, self, _power)

    def __neg__(self) -> Real:
        return Real(-self.v)

    def __pos__(self) -> Real:
        return self

    def __abs__(self) -> Real:
        return Real(abs(self.v))

    def __lt__(self, o: Any) -> bool:
        return _sign(self, o) < 0

    def __gt__(self, o: Any) -> bool:
        return _sign(self, o) > 0

    def __le__(self, o: Any) -> bool:
        return _sign(self, o) <= 0

    def __ge__(self, o: Any) -> bool:
        return _sign(self, o) >= 0

    def __eq__(self, o: object) -> bool:
        return isinstance(o, Real | int) and _sign(self, o) == 0

    def __ne__(self, o: object) -> bool:
        return not self == o

    def __hash__(self) -> int:
        return hash(str(self.v))

    def __bool__(self) -> bool:
        return _sign(self, 0) != 0


def real(x: Any) -> Real:
    """Any number of followed code as a Real."""
    if isinstance(x, Real):
        return x
    if isinstance(x, bool | int | Fraction) or type(x).__name__ in ("int64", "int32", "bool", "bool_"):
        return Real(x if isinstance(x, Fraction) else int(x))
    raise Unclear("not a number")


def _both(a: Any, b: Any, operation: Callable[[Any, Any], Any]) -> Any:
    if not isinstance(a, Real):
        if type(a).__name__ == "ndarray":
            return NotImplemented
        a = real(a)
    if not isinstance(b, Real):
        if type(b).__name__ == "ndarray":
            return NotImplemented
        b = real(b)
    x, y = a.v, b.v
    if isinstance(x, fmpq) != isinstance(y, fmpq):
        x, y = arb(x), arb(y)
    return Real(operation(x, y))


def _quotient(a: Any, b: Any) -> Any:
    if isinstance(b, fmpq) and b == 0:
        return arb.nan() if a == 0 else arb.pos_inf() if a > 0 else arb.neg_inf()
    return a / b


def _power(a: Any, b: Any) -> Any:
    if isinstance(b, fmpq) and isinstance(a, fmpq):
        if b.q == 1 and abs(int(b.p)) <= 64:
            return _quotient(fmpq(1), a ** -int(b.p)) if b < 0 else a ** int(b.p)
        a, b = arb(a), arb(b)
    return a**b


def _sign(a: Any, b: Any) -> int:
    """-1, 0 or 1 as a < b, a = b, a > b."""
    d = (real(a) - real(b)).v
    if isinstance(d, fmpq):
        return (d > 0) - (d < 0)
    if d > 0:
        return 1
    if d < 0:
        return -1
    raise Unclear("a comparison of nearly equal numbers")


def log(x: Any) -> Real:
    """log 0 is -inf."""
    v = real(x).v
    if isinstance(v, fmpq):
        if v == 0:
            return Real(arb.neg_inf())
        if v == 1:
            return Real(0)
        if v < 0:
            return Real(arb.nan())
    return Real(arb(v).log())


def exp(x: Any) -> Real:
    v = real(x).v
    if isinstance(v, fmpq):
        if v == 0:
            return Real(1)
        if abs(v) > 100_000:
            raise Unclear("a huge exponent")
    return Real(arb(v).exp())


def sqrt(x: Any) -> Real:
    v = real(x).v
    if isinstance(v, fmpq) and v >= 0:
        from math import isqrt

        p, q = int(v.p), int(v.q)
        if isqrt(p) ** 2 == p and isqrt(q) ** 2 == q:
            return Real(Fraction(isqrt(p), isqrt(q)))
    return Real(arb(v).sqrt())


def tanh(x: Any) -> Real:
    return Real(arb(real(x).v).tanh())
