"""The domain of a statement, as far as its refutation goes: where a reader takes it to be asserted.

A narrower domain can only cost a refutation, never cause a false one. So a symbol whose domain nobody stated gets the
customary one (beta > 0, epsilon in [0, 1], a weight s beside 1 - s in [0, 1], a and b >= 0 in log(a/b)), and arguments
that have to be pmfs are.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from math import prod

from ..enclosure.errors import TooLarge
from ..enclosure.evaluate import Evaluation
from ..enclosure.number import NIL, UNIT, Number, total
from ..enclosure.point import Point
from ..enclosure.value import compare
from ..quantities import load
from ..terms.domain import NONNEGATIVE, POSITIVE, REAL, UNIT_INTERVAL, Domain
from ..terms.term import (
    MINUS_ONE,
    ONE,
    Add,
    Array,
    Entry,
    Lambda,
    Log,
    Mass,
    Mul,
    Pow,
    Product,
    Quantity,
    Rational,
    Symbol,
    Term,
    apply,
    fresh_index,
    walk,
)
from .candidates import outcomes
from .closed import is_closed

_POSITIVE = frozenset({"alpha", "beta", "gamma", "eta", "kappa", "lambda", "nu", "sigma", "tau", "temperature"}) | frozenset("KLMNTVkmn")
_SMALL = frozenset({"epsilon", "varepsilon", "delta"})


def mixing_weights(terms: Iterable[Term]) -> frozenset[Symbol]:
    """Symbols s that occur as 1 - s: a factor, a divisor under a logarithm, or alone under one with a factor, (1 - a) log(1 - s)."""
    inside = [t for term in terms for t in walk(term)]
    products = [t.args for t in inside if isinstance(t, Mul)]
    factors = {f for args in products for f in args}
    factors |= {f.base for t in inside if isinstance(t, Log) and isinstance(t.arg, Mul) for f in t.arg.args if isinstance(f, Pow)}
    factors |= {f.arg for args in products if not all(isinstance(g, (Rational, Log)) for g in args) for f in args if isinstance(f, Log)}
    return frozenset(s for f in factors if (s := _one_minus(f)) is not None)


def _one_minus(term: Term) -> Symbol | None:
    if not (isinstance(term, Add) and len(term.args) == 2 and ONE in term.args):
        return None
    other = term.args[1] if term.args[0] == ONE else term.args[0]
    if isinstance(other, Mul) and len(other.args) == 2 and other.args[0] == MINUS_ONE:
        symbol = other.args[1]
        return symbol if isinstance(symbol, Symbol) else None
    return None


def logged(terms: Iterable[Term]) -> frozenset[Symbol | Array]:
    """Numbers and arrays that are multiplied or divided under a logarithm or a root: the a and b of log(a_i/b_i) are meant to be >= 0."""
    found: set[Symbol | Array] = set()
    for term in terms:
        for t in walk(term):
            inside = t.arg if isinstance(t, Log) else t.base if isinstance(t, Pow) and _is_root(t) else None
            inside = inside.body if isinstance(inside, Product) else inside
            factors = inside.args if isinstance(inside, Mul) else (inside,) if isinstance(inside, Entry) and t != inside else ()
            bases = [f.base if isinstance(f, Pow) else f for f in factors]
            found |= {b.array for b in bases if isinstance(b, Entry)} | {b for b in bases if isinstance(b, Symbol)}
    return frozenset(found)


def _is_root(power: Pow) -> bool:
    return not (isinstance(power.exponent, Rational) and power.exponent.value.denominator == 1)


def asserted_domain(symbol: Symbol | Array, mixing: frozenset[Symbol], logged: frozenset[Symbol | Array] = frozenset()) -> Domain:
    """Where a symbol or the entries of an array range: its own domain, and the customary one where its own is the whole line."""
    domain = symbol.domain
    if symbol in logged:
        domain = domain.meet(NONNEGATIVE)
    if isinstance(symbol, Array):
        return domain
    if symbol in mixing and not domain.integer:
        return domain.meet(UNIT_INTERVAL)
    if domain != REAL:
        return domain
    base = symbol.name.split("_")[0]
    return POSITIVE if base in _POSITIVE else UNIT_INTERVAL if base in _SMALL else domain


def pmf_arguments(terms: Iterable[Term]) -> tuple[Lambda, ...]:
    """Arguments of named quantities that have to be pmfs and are not plain laws, e.g. the mixture in H(s p + (1-s) q)."""
    found: dict[Lambda, None] = {}
    for term in terms:
        for t in walk(term):
            if isinstance(t, Quantity):
                found |= dict.fromkeys(a for a in _pmfs(t) if not isinstance(a.body, Mass) and is_closed(a))
    return tuple(found)


def _pmfs(quantity: Quantity) -> list[Lambda]:
    try:
        kinds = load(quantity.name).parameters
    except KeyError:
        return []
    return [a for kind, a in zip(kinds, quantity.args, strict=False) if kind == "pmf" and isinstance(a, Lambda)]


def proper(point: Point, arguments: Iterable[Lambda], budget: int) -> bool:
    """Whether each argument is a pmf at the point, proved exactly."""
    for function in arguments:
        indices = tuple(fresh_index(s) for s in function.spaces)
        body = apply(function, *indices)
        here = Evaluation(replace(point, indices=dict(point.indices)), budget)
        masses = []
        sizes = tuple(here.size(s) for s in function.spaces)
        if prod(sizes) > budget:
            raise TooLarge(f"a pmf of {prod(sizes)} outcomes")
        for at in outcomes(sizes):
            here.indices.update(zip(indices, at, strict=True))
            value = here.value(body)
            if not isinstance(value, Number) or compare(value, NIL) not in ("equal", "greater"):
                return False
            masses.append(value)
        if compare(total(masses), UNIT) != "equal":
            return False
    return True
