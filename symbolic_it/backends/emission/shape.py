"""Questions about terms that code generation asks: which outcomes they depend on, what in them may vanish or be infinite."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from ...terms.term import (
    MINUS_ONE,
    ONE,
    Add,
    Array,
    Delta,
    Entry,
    Exp,
    Index,
    Law,
    Log,
    Mass,
    Mul,
    Pow,
    Product,
    Rational,
    Space,
    Sum,
    Symbol,
    Term,
    children,
    neg,
    unfold,
    walk,
)

Thing = Law | Array | Symbol | Index


def spaces_of(thing: Thing) -> tuple[Space, ...]:
    """The alphabets of a law or an array, one for each axis."""
    return tuple(s for _, s in thing.axes) if isinstance(thing, Law) else thing.spaces if isinstance(thing, Array) else ()


@lru_cache(maxsize=4096)
def outcomes_of(term: Term) -> frozenset[Index]:
    """The free outcomes in a term."""
    return frozenset(t for t in walk(term) if isinstance(t, Index))


def arrays_over(term: Term, index: Index) -> tuple[Thing, ...]:
    """The laws and arrays that are read at an outcome."""
    found: dict[Thing, None] = {}
    for t in walk(term):
        if isinstance(t, Entry) and index in t.at:
            found[t.array] = None
        elif isinstance(t, Mass) and index in dict(t.at).values():
            found[t.law] = None
    return tuple(found)


@lru_cache(maxsize=4096)
def rank(term: Term) -> int:
    """2: holds a logarithm, 1: holds a quotient or a logit, either may be infinite; 0: always finite."""
    if isinstance(term, Exp):
        return 0
    if isinstance(term, Log):
        return 0 if isinstance(term.arg, Rational) else 2
    own = 0
    if is_negative_power(term):
        base = term.base  # type: ignore[attr-defined]
        own = 1 if can_vanish(base) and not isinstance(base, Sum) else 0
    elif isinstance(term, Pow) and not isinstance(term.exponent, Rational):  # of 0 it is infinite, unless the exponent is known to be >= 0
        e = term.exponent
        own = int(can_vanish(term.base) and not (isinstance(e, Symbol) and e.domain.nonnegative))
    elif isinstance(term, Entry) and not term.array.domain.nonnegative:
        own = 1
    return max([own, *map(rank, children(term))])


@lru_cache(maxsize=4096)
def can_vanish(term: Term) -> bool:
    """Whether a factor may be zero at ordinary data: a probability, a softmax, a scalar that starts at 0."""
    if isinstance(term, Symbol):
        return term.domain.lower == 0 and not term.domain.lower_open
    return any(isinstance(t, Mass | Exp | Entry | Delta) or (isinstance(t, Symbol) and can_vanish(t)) for t in walk(term))


def is_minus(term: Term) -> bool:
    """-a, or a negative number."""
    return (isinstance(term, Mul) and term.args[0] == MINUS_ONE and len(term.args) > 1) or (isinstance(term, Rational) and term.value < 0)


def is_negative_power(term: Term) -> bool:
    """1/a or 1/a^n."""
    return isinstance(term, Pow) and isinstance(term.exponent, Rational) and term.exponent.value < 0


def poles(term: Term, number: Symbol) -> tuple[float, ...]:
    """Where a term divides by number - r or r - number."""
    found = set()
    for t in walk(unfold(term)):
        if is_negative_power(t):
            match t.base:  # type: ignore[attr-defined]
                case Add((Rational(r), other)) | Add((other, Rational(r))) if other in (number, neg(number)):
                    found.add(float(r if other != number else -r))
    return tuple(sorted(found))


def not_the_same(term: Term) -> tuple[Term, Term] | None:
    """(i, j) of 1 - delta(i, j)."""
    if isinstance(term, Add) and len(term.args) == 2 and term.args[0] == ONE and is_minus(term.args[1]):
        second = term.args[1]
        if isinstance(second, Mul) and len(second.args) == 2 and isinstance(second.args[1], Delta):
            return second.args[1].left, second.args[1].right
    return None


def known_by_zeros(term: Term, place: Index, array: Array) -> bool:
    """Whether z_i - z_k = 0 is all that a term needs to know of the place k of the largest entry: then what ties with it shares its slope.

    What it reads at k is z_k, and 1 - delta(i, k) stands only before exp(z_i - z_k), or exp((z_i - z_k)/T).
    """
    match term:
        case Mul((first, Exp(arg))) | Mul((Exp(arg), first)) if (pair := not_the_same(first)) and place in pair:
            return _is_gap(arg, place, array)
        case Delta(left, right) if place in (left, right):
            return False
        case Entry(other, at) if place in at:
            return other == array
        case Mass(_, at) if place in dict(at).values():
            return False
    return all(known_by_zeros(c, place, array) for c in children(term))


def _is_gap(term: Term, place: Index, array: Array) -> bool:
    match term:
        case Mul((Add() as difference, Pow() as over)) if place not in outcomes_of(over):
            return _is_gap(difference, place, array)
    entries = [t for t in walk(term) if isinstance(t, Entry) and t.at != (place,)]
    return len(entries) == 1 and term == Entry(array, entries[0].at) - Entry(array, (place,))


def independent_parts(term: Term, index: Index, chosen: Iterable[Term]) -> list[Term]:
    """The largest sub-terms that do not depend on an outcome and cost something."""
    if index not in outcomes_of(term):
        return [term] if not isinstance(term, Rational | Symbol | Index) or term in chosen else []
    if isinstance(term, Sum | Product):
        return []  # a sum takes out what is its own
    return [p for c in children(term) for p in independent_parts(c, index, chosen)]
