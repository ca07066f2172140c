"""Sums of products of powers of opaque atoms, with exact coefficients: equal forms are equal formulas."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

Atom = tuple[Any, ...]
Exact = int | Fraction  # whole numbers as int, which is much faster; equal ones hash alike
Monomial = frozenset[tuple[Atom, Exact]]
Form = frozenset[tuple[Monomial, Exact]]
ONE: Monomial = frozenset()
LIMIT = 400  # summands


class TooLong(Exception):
    """More summands than a definition has."""


def mentions(thing: object, names: frozenset[Atom]) -> bool:
    """Whether one of the names occurs in an atom or a form."""
    if isinstance(thing, (tuple, frozenset)):
        return thing in names or any(mentions(part, names) for part in thing)
    return False


def parts(form: Form) -> set[object]:
    """Every atom and form inside a form, itself included."""
    found: set[object] = set()

    def visit(thing: object) -> None:
        if isinstance(thing, (tuple, frozenset)) and thing not in found:
            found.add(thing)
            for part in thing:
                visit(part)

    visit(form)
    return found


def collected(terms: dict[Monomial, Exact]) -> Form:
    if len(terms) > LIMIT:
        raise TooLong
    return frozenset((m, c) for m, c in terms.items() if c)


def constant(value: Exact) -> Form:
    return frozenset([(ONE, value.numerator if value.denominator == 1 else value)]) if value else frozenset()


def power_of(one: Atom, exponent: Exact) -> Form:
    return frozenset([(frozenset([(one, exponent)]), 1)])


def atom(*parts: Any) -> Form:
    return power_of(parts, 1)


def plus(a: Form, b: Form) -> Form:
    if not a or not b:
        return a or b
    terms = dict(a)
    for m, c in b:
        terms[m] = terms.get(m, 0) + c
    return collected(terms)


def times(a: Form, b: Form) -> Form:
    terms: dict[Monomial, Exact] = {}
    for m, c in a:
        for k, d in b:
            product = product_of(m, k)
            terms[product] = terms.get(product, 0) + c * d
            if len(terms) > LIMIT:
                raise TooLong
    return collected(terms)


def product_of(a: Monomial, b: Monomial) -> Monomial:
    if not a or not b:
        return a or b
    powers: dict[Atom, Exact] = dict(a)
    for x, e in b:
        powers[x] = powers.get(x, 0) + e
    return frozenset((x, e) for x, e in powers.items() if e)


def minus(a: Form) -> Form:
    return frozenset((m, -c) for m, c in a)
