"""Laurent polynomials over Q in atoms: the arithmetic under the normal form.

A monomial is a sorted tuple of (atom, exponent); a polynomial maps monomials to non-zero coefficients. Atoms are terms in
normal form, so equal atoms are equal terms.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from math import gcd, lcm

import flint

from ..terms.base import stored
from ..terms.term import Add, Index, Law, Mul, Pow, Rational, Space, Term, indices_of

Monomial = tuple[tuple[Term, Fraction], ...]
Polynomial = dict[Monomial, Fraction]
MAX_TERMS = 4000
_NONE = Fraction(0)  # the exponent of an atom that is not there


class TooLarge(Exception):
    """The normal form grew past its cap; the question stays undecided."""


@stored("_key")
def key(term: Term) -> str:
    """A string by which terms are ordered: the same for equal terms, on every machine."""
    return f"{type(term).__name__}({','.join(_key_of(p) for p in term.parts())})"


def _key_of(part: object) -> str:
    if isinstance(part, Term):
        return key(part)
    if isinstance(part, tuple):
        return "(" + ",".join(_key_of(p) for p in part) + ")"
    if isinstance(part, Law):
        return f"{part.name}/{len(part.axes)}" + (_key_of(part.family[1]) if part.family else "")
    return part.name if isinstance(part, Space) else str(part)


def constant(value: Fraction | int) -> Polynomial:
    return {(): Fraction(value)} if value else {}


def atom(term: Term, exponent: Fraction | int = 1) -> Polynomial:
    return {((term, Fraction(exponent)),): Fraction(1)}


def plus(*polynomials: Polynomial) -> Polynomial:
    out: Polynomial = dict(polynomials[0])
    for p in polynomials[1:]:
        add_to(out, p)
    if len(out) > MAX_TERMS:
        raise TooLarge(f"more than {MAX_TERMS} terms")
    return out


def add_to(total: Polynomial, p: Polynomial) -> None:
    """Add a polynomial to one that nobody else holds: a product's terms come one by one."""
    for m, c in p.items():
        value = total.get(m, 0) + c
        if value:
            total[m] = value
        else:
            total.pop(m, None)
    if len(total) > MAX_TERMS:
        raise TooLarge(f"more than {MAX_TERMS} terms")


def scaled(p: Polynomial, factor: Fraction) -> Polynomial:
    return {m: c * factor for m, c in p.items()} if factor else {}


def minus(p: Polynomial, q: Polynomial) -> Polynomial:
    return plus(p, scaled(q, Fraction(-1)))


def sorted_monomial(exponents: Mapping[Term, Fraction]) -> Monomial:
    factors = [ae for ae in exponents.items() if ae[1]]
    return tuple(factors if len(factors) < 2 else sorted(factors, key=lambda ae: key(ae[0])))


def value_of(p: Polynomial) -> Fraction | None:
    """The rational number that a constant polynomial is, else None."""
    return Fraction(0) if not p else p[()] if len(p) == 1 and () in p else None


def monomial_term(m: Monomial, c: Fraction = Fraction(1)) -> Term:
    factors = [a if e == 1 else Pow(a, Rational(e)) for a, e in m]
    if c != 1 or not factors:
        factors.insert(0, Rational(c))
    return factors[0] if len(factors) == 1 else Mul(tuple(factors))


def to_term(p: Polynomial) -> Term:
    """The polynomial as a term, in canonical order."""
    if not p:
        return Rational(Fraction(0))
    args = [monomial_term(m, p[m]) for m in sorted(p, key=_monomial_key)]
    return args[0] if len(args) == 1 else Add(tuple(args))


def _monomial_key(m: Monomial) -> list[tuple[str, Fraction]]:
    return [(key(a), e) for a, e in m]


def content(p: Polynomial) -> tuple[Fraction, dict[Term, Fraction], Polynomial]:
    """(c, m, q) with p = c * m * q: c > 0 rational, m a monomial, q with coprime integer coefficients and no common atom."""
    numerator = 0
    denominator = 1
    for v in p.values():
        numerator, denominator = gcd(numerator, v.numerator), lcm(denominator, v.denominator)
    c = Fraction(numerator, denominator)
    exponents = [dict(m) for m in p]
    common: dict[Term, Fraction] = {}
    for a in dict.fromkeys(a for e in exponents for a in e):
        least = min(e.get(a, _NONE) for e in exponents)
        if least:
            common[a] = least
    rest: Polynomial = {}
    for m, v in p.items():
        e = dict(m)
        for a, least in common.items():
            e[a] = e.get(a, _NONE) - least
        rest[sorted_monomial(e) if common else m] = v / c
    return c, common, rest


def factors(p: Polynomial) -> list[tuple[Polynomial, int]]:
    """Irreducible factors over Q of a primitive polynomial, with multiplicities; the product is p up to sign."""
    atoms = sorted({a for m in p for a, _ in m}, key=key)
    if len(p) > 60 or any(e.denominator != 1 for m in p for _, e in m) or sum(int(max(dict(m).get(a, 0) for m in p)) for a in atoms) > 24:
        return [(p, 1)]
    ring = flint.fmpz_mpoly_ctx.get([f"x{n}" for n in range(len(atoms))], flint.Ordering.lex)
    position = {a: n for n, a in enumerate(atoms)}
    table = {}
    for m, v in p.items():
        exponents = [0] * len(atoms)
        for a, e in m:
            exponents[position[a]] = int(e)
        table[tuple(exponents)] = int(v)
    _, parts = ring.from_dict(table).factor()
    out = []
    for part, multiplicity in parts:
        q: Polynomial = {}
        for powers, coefficient in part.to_dict().items():
            m = sorted_monomial({a: Fraction(int(e)) for a, e in zip(atoms, powers, strict=True)})
            q[m] = Fraction(int(coefficient))
        out.append((q, int(multiplicity)))
    return out


def leading(p: Polynomial) -> Monomial:
    """The greatest monomial in the lexicographic order of atoms."""
    atoms = sorted({a for m in p for a, _ in m}, key=key)
    return max(p, key=lambda m: [dict(m).get(a, _NONE) for a in atoms])


def mentions(term: Term, index: Index) -> bool:
    """Whether the index occurs in the term."""
    return index in indices_of(term)
