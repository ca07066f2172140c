"""Exact real numbers: sums of rational multiples of products of logarithms, powers and exponentials.

A number is kept as a polynomial with rational coefficients in positive powers of log p (p prime), rational powers of
primes in [0, 1), rational powers of exp(monomial), pi, and of whole sums that have no simpler logarithm or inverse.

Two equal forms are equal numbers, always. The converse holds where it matters most: 1 and the logarithms of primes are
linearly independent over the rationals, because sum c_p log p = c with integer c_p means prod p^c_p = e^c, where e^c is
transcendental for c != 0 (Hermite and Lindemann) and the product is 1 only if all c_p are 0 (unique factorisation).
Nothing here relies on the converse: that two numbers differ is only ever concluded from disjoint balls.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction
from math import gcd
from typing import Any, Final

from flint import fmpq

from .errors import TooLarge
from .integers import MAX_BITS

# A generator is (kind, key); keys of one kind have one shape, so generators and monomials are totally ordered.
NAMED: Final = 0  # (NAMED, "pi"), any rational exponent
LOG: Final = 1  # (LOG, p): log p; exponents are integers
EXP: Final = 2  # (EXP, monomial): exp(monomial); any rational exponent
ROOT: Final = 3  # (ROOT, p): p; exponents in (0, 1)
LOG_SUM: Final = 4  # (LOG_SUM, key of S): log S for a positive sum S; exponents are positive integers
SUM: Final = 5  # (SUM, key of S): a positive sum S; exponents below 1

Generator = tuple[int, Any]
Monomial = tuple[tuple[Generator, Any], ...]  # sorted; exponents are int or Fraction, never 0
Key = tuple[tuple[Monomial, int, int], ...]  # a sum as nested tuples: (monomial, numerator, denominator)

MAX_PRODUCT = 30_000  # pairs of terms multiplied at once


class Number:
    """A finite real number in exact form; immutable. Equality of two Numbers as Python objects is equality of forms."""

    __slots__ = ("terms",)
    terms: Mapping[Monomial, fmpq]

    def __init__(self, terms: Mapping[Monomial, fmpq]) -> None:
        self.terms = terms

    @classmethod
    def of(cls, value: int | Fraction | fmpq) -> Number:
        """A rational number."""
        q = value if type(value) is fmpq else fmpq(value.numerator, value.denominator)
        return cls({(): q}) if q else _ZERO

    @property
    def rational(self) -> fmpq | None:
        """The value if the form is a rational number, else None."""
        terms = self.terms
        if not terms:
            return _NIL
        return terms.get(()) if len(terms) == 1 else None

    @property
    def fraction(self) -> Fraction | None:
        """`rational` as a Fraction."""
        q = self.rational
        return None if q is None else Fraction(int(q.p), int(q.q))

    @property
    def key(self) -> Key:
        """The form as nested tuples, ordered."""
        return tuple(sorted((m, int(c.p), int(c.q)) for m, c in self.terms.items()))

    def __bool__(self) -> bool:
        return bool(self.terms)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Number) and self.terms == other.terms

    def __hash__(self) -> int:
        return hash(self.key)

    def __repr__(self) -> str:
        return f"Number({dict(self.terms)!r})"

    def __add__(self, other: Number) -> Number:
        if not self.terms:
            return other
        if not other.terms:
            return self
        out = dict(self.terms)
        _accumulate(out, other.terms.items())
        return Number(out)

    def __neg__(self) -> Number:
        return Number({m: -c for m, c in self.terms.items()})

    def __sub__(self, other: Number) -> Number:
        return self + -other

    def scale(self, factor: fmpq) -> Number:
        """A rational multiple."""
        if factor == _ONE:
            return self
        return Number({m: c * factor for m, c in self.terms.items()}) if factor else _ZERO

    def __mul__(self, other: Number) -> Number:
        a, b = self.terms, other.terms
        if not a or not b:
            return _ZERO
        if len(b) == 1 and () in b:
            return self.scale(b[()])
        if len(a) == 1 and () in a:
            return other.scale(a[()])
        if len(a) * len(b) > MAX_PRODUCT:
            raise TooLarge(f"a product of sums with {len(a)} and {len(b)} terms is not expanded")
        out: dict[Monomial, fmpq] = {}
        for m, c in a.items():
            for n, d in b.items():
                product, coefficient, sums = multiply(m, n)
                if sums:
                    rest = Number({product: coefficient * c * d})
                    for s, k in sums:
                        rest = rest * integer_power(of_key(s), k)
                    _accumulate(out, rest.terms.items())
                else:
                    _accumulate(out, ((product, coefficient * c * d),))
        return Number(out)


def _accumulate(out: dict[Monomial, fmpq], items: Iterable[tuple[Monomial, fmpq]]) -> None:
    for m, c in items:
        old = out.get(m)
        if old is None:
            out[m] = c
        else:
            new = old + c
            if new:
                out[m] = new
            else:
                del out[m]


_NIL = fmpq(0)
_ONE = fmpq(1)
_ZERO = Number({})
NIL: Final = _ZERO
UNIT: Final = Number({(): _ONE})


def of_key(key: Key) -> Number:
    """The number with this key."""
    return Number({m: fmpq(p, q) for m, p, q in key})


def total(numbers: Iterable[Number]) -> Number:
    """The sum of many numbers."""
    out: dict[Monomial, fmpq] = {}
    for n in numbers:
        _accumulate(out, n.terms.items())
    return Number(out)


def multiply(m: Monomial, n: Monomial) -> tuple[Monomial, fmpq, list[tuple[Key, int]]]:
    """Product of two monomials: (monomial, rational factor, sums that have to be multiplied in, with their powers)."""
    if not m:
        return n, _ONE, []
    if not n:
        return m, _ONE, []
    exponents = dict(m)
    for g, e in n:
        exponents[g] = exponents.get(g, 0) + e
    return normalise(exponents)


def normalise(exponents: Mapping[Generator, Any]) -> tuple[Monomial, fmpq, list[tuple[Key, int]]]:
    """A monomial from any exponents: whole powers of primes become rational, those of sums are handed back."""
    coefficient, sums, out = _ONE, [], []
    for g, e in exponents.items():
        if g[0] == ROOT:
            whole = e.numerator // e.denominator
            if whole:
                coefficient *= rational_power(fmpq(g[1]), whole)
                e -= whole
        elif g[0] == SUM and e >= 1:
            whole = e.numerator // e.denominator
            sums.append((g[1], whole))
            e -= whole
        if e:
            out.append((g, e if type(e) is int or e.denominator != 1 else e.numerator))
    out.sort()
    return tuple(out), coefficient, sums


def of_exponents(exponents: Mapping[Generator, Any], coefficient: fmpq = _ONE) -> Number:
    """The product of generators to the given powers."""
    monomial, extra, sums = normalise(exponents)
    out = Number({monomial: coefficient * extra})
    for s, k in sums:
        out = out * integer_power(of_key(s), k)
    return out


def rational_power(base: fmpq, exponent: int) -> fmpq:
    """base ** exponent. Raises TooLarge if the result would have more than 2^17 bits, before computing it."""
    if exponent == 1:
        return base
    if exponent == -1:
        return 1 / base
    p, q = int(base.p), int(base.q)
    if p not in (0, 1, -1) or q != 1:
        bits = abs(exponent) * max(p.bit_length() - 1, q.bit_length() - 1, 1)
        if bits > MAX_BITS:
            raise TooLarge(f"a power with about {bits if bits < 10**12 else '10^12 or more'} bits is not computed")
    return base**exponent


def integer_power(base: Number, exponent: int) -> Number:
    """base ** exponent for exponent >= 0, multiplied out."""
    if (q := base.rational) is not None:
        return Number.of(rational_power(q, exponent))
    if len(base.terms) > 1 and exponent > 64:
        raise TooLarge(f"the power {exponent} of a sum is not expanded")
    if len(base.terms) == 1:
        ((m, c),) = base.terms.items()
        return of_exponents({g: e * exponent for g, e in m}, rational_power(c, exponent))
    out, square = UNIT, base
    while exponent:
        if exponent & 1:
            out = out * square
        exponent >>= 1
        if exponent:
            square = square * square
    return out


def content(number: Number) -> tuple[fmpq, Monomial, Number]:
    """(c, m, S): number = c m S, with c > 0 rational, m a product of positive generators, S free of both.

    Sums to negative powers leave S, so that S is a numerator over a common denominator; S = 0 proves number = 0.
    """
    m: dict[Generator, Any] = {}
    while True:
        step = _common(number)
        if not step:
            break
        for g, e in step.items():
            m[g] = m.get(g, 0) + e
        inverse = {g: -e for g, e in step.items()}
        number = total(
            of_exponents({g: dict(n).get(g, 0) + inverse.get(g, 0) for g in dict(n) | inverse}, c) for n, c in number.terms.items()
        )
    if not number.terms:
        return _ONE, (), _ZERO
    p = gcd(*(int(c.p) for c in number.terms.values()))
    q = 1
    for c in number.terms.values():
        q = q * int(c.q) // gcd(q, int(c.q))
    scale = fmpq(p, q)
    return scale, tuple(sorted((g, e) for g, e in m.items() if e)), number.scale(1 / scale)


def _common(number: Number) -> dict[Generator, Any]:
    """The least exponent of each generator over all terms, where it is not 0 and the generator is positive."""
    least: dict[Generator, Any] = {}
    seen: dict[Generator, int] = {}
    for m in number.terms:
        for g, e in m:
            seen[g] = seen.get(g, 0) + 1
            least[g] = min(e, least.get(g, e))
    everywhere = len(number.terms)
    return {g: e for g, e in least.items() if g[0] != LOG_SUM and (e < 0 or seen[g] == everywhere)}
