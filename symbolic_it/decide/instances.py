"""Instances of a named result that a statement suggests: laws, arrays and symbols are given meanings from the statement

A law may become any law or pmf that is an argument in the statement, or the uniform one; an array one of its arrays or a function of one
outcome inside its sums; a symbol one of its symbols or a number among its arguments.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice, product
from typing import Any

from ..enclosure.ball import ball
from ..enclosure.errors import Unevaluable
from ..enclosure.evaluate import evaluate
from ..enclosure.number import Number
from ..enclosure.point import Point, Table
from ..terms.instance import Instance
from ..terms.statement import Relation
from ..terms.term import (
    Array,
    Entry,
    Exp,
    Index,
    Lambda,
    Law,
    Log,
    Mass,
    Mul,
    Opened,
    Pow,
    Quantity,
    Rational,
    Space,
    Sum,
    Term,
    apply,
    children,
    fresh_index,
    function_of,
    open_binder,
    pmf,
    reciprocal,
    unfold,
    walk,
)  # fmt: skip
from .unknowns import Unknowns, collect

MOST = 400  # instances of one named result that are looked at
FUNCTIONS = 8
WEIGHTS = 2


@dataclass(frozen=True, slots=True)
class Material:
    """What a statement offers for one of its alphabets, and what that is worth at a point."""

    space: Space
    laws: tuple[Lambda, ...]
    arrays: tuple[Lambda, ...]
    scalars: tuple[Term, ...]
    outcomes: tuple[Index, ...]

    def instances(self, pattern: Unknowns) -> Iterator[Instance]:
        """The instances over this alphabet of a result about one alphabet."""
        slots: list[tuple[Any, tuple[Term, ...]]] = [(law, self.laws) for law in pattern.laws]
        slots += [(array, self.arrays) for array in pattern.arrays]
        slots += [(symbol, self.scalars) for symbol in pattern.symbols]
        slots += [(index, self.outcomes) for index in pattern.indices]
        targets = [target for target, _ in slots]
        (old,) = pattern.spaces or (self.space,)
        size: dict[Any, Term] = {s: self.space.size for s in pattern.sizes}
        for chosen in islice(product(*(values for _, values in slots)), MOST):
            given = dict(zip(targets, chosen, strict=True))
            functions = {t: f for t, f in given.items() if isinstance(f, Lambda)}
            yield Instance({old: self.space}, functions, size | {t: s for t, s in given.items() if t not in functions})


def fits(pattern: Unknowns) -> bool:
    """Whether it is about functions of one outcome of one finite alphabet."""
    return len(pattern.spaces) <= 1 and all(len(f.spaces) == 1 for f in pattern.arrays) and all(len(w.axes) == 1 for w in pattern.laws)


def materials(claim: Relation) -> tuple[Material, ...]:
    """What the statement offers, one for each of its alphabets."""
    terms = [claim.lhs, claim.rhs]
    plain = [unfold(t) for t in terms]
    try:
        unknowns = collect(plain)
    except Unevaluable:
        return ()
    numbers = {a: None for t in terms for q in walk(t) if isinstance(q, Quantity) for a in q.args if isinstance(a, Rational)}
    weights = {t: None for side in plain for t in walk(side) if isinstance(t, Rational) and 0 < t.value < 1}  # of a mixture by numbers
    scalars = (*unknowns.symbols, *numbers, *(islice(weights, WEIGHTS) if not unknowns.symbols else ()))
    out = []
    for space in unknowns.spaces or (Space("X"),):
        x = fresh_index(space)
        laws: dict[Lambda, None] = {}
        for law in unknowns.laws:
            for axis, s in law.axes:
                if s == space:
                    laws[pmf(law) if len(law.axes) == 1 else function_of((x,), Mass(law, ((axis, x),)), law.name)] = None
        for t in terms:
            for q in walk(t):
                if isinstance(q, Quantity):
                    laws |= {a: None for a in q.args if isinstance(a, Lambda) and a.spaces == (space,) and _closed(a)}
        laws[function_of((x,), reciprocal(space.size), "u")] = None
        arrays = {function_of((x,), Entry(a, (x,)), a.name): None for a in unknowns.arrays if a.spaces == (space,)}
        arrays |= dict.fromkeys(islice((f for t in plain for f in _functions(t, space)), FUNCTIONS))
        same = {f.body: f for f in reversed(laws)}  # p as a law and p as an argument differ in their labels at most
        outcomes = tuple(i for i in unknowns.indices if i.space == space)
        out.append(Material(space, tuple(f for f in laws if same[f.body] is f), tuple(arrays), scalars, outcomes))
    return tuple(out)


def _closed(function: Lambda) -> bool:
    x = fresh_index(function.spaces[0])
    return not any(isinstance(t, Opened) and t != x for t in walk(apply(function, x)))


def _functions(term: Term, space: Space) -> Iterator[Lambda]:
    """Functions of one outcome inside the sums over the alphabet: factors, arguments of log and exp, bases of powers."""
    if isinstance(term, Sum) and term.space == space:
        index, weight, body = open_binder(term)
        for part in (*_parts(weight), *_parts(body)):
            inside = {t for t in walk(part) if isinstance(t, Opened)}
            if inside == {index} and not isinstance(part, (Mass, Entry)):
                yield function_of((index,), part)
    for c in children(term):
        yield from _functions(c, space)


def _parts(term: Term) -> Iterator[Term]:
    match term:
        case Mul(args):
            for a in args:
                yield from _parts(a)
        case Log(arg, _) | Exp(arg):
            yield term
            yield arg
        case Pow(base, _):
            yield term
            yield from _parts(base)
        case _:
            yield term


def point_of(pattern: Unknowns, instance: Instance, point: Point, known: dict[tuple[int, Term], Any]) -> Point | None:
    """The point of the named result that an instance makes of a point of the statement; None where a value is missing."""
    (old,) = pattern.spaces or (None,)
    out = Point()
    if old is not None:
        if instance.spaces[old] not in point.sizes:
            return None
        out.sizes[old] = point.sizes[instance.spaces[old]]
    for target, value in (*instance.functions.items(), *instance.scalars.items()):
        key = (id(point), value)
        if key not in known:
            known[key] = _value(value, point)
        found = known[key]
        if found is None:
            return None
        if isinstance(target, Law):
            out.laws[target] = found
        elif isinstance(target, Array):
            out.arrays[target] = found
        elif isinstance(target, Index):
            out.indices[target] = found
        elif target not in pattern.sizes:
            out.symbols[target] = found
    return out


def _value(term: Term, point: Point) -> Table | Number | int | None:
    if isinstance(term, Index):
        return point.indices.get(term)
    if not isinstance(term, Lambda):
        return _number(term, point)
    index = Index("#at", term.spaces[0])
    table: Table = {}
    for k in range(point.sizes[term.spaces[0]]):
        value = _number(apply(term, index), Point(point.sizes, point.laws, point.arrays, point.symbols, {**point.indices, index: k}))
        if value is None:
            return None
        table[k,] = value
    return table


def _number(term: Term, point: Point) -> Number | None:
    try:
        value = evaluate(term, point)
    except Unevaluable:
        return None
    return value if isinstance(value, Number) else None


def numbers(terms: Iterable[Term], point: Point) -> tuple[float, ...] | None:
    """About the values of some terms, if they all are numbers."""
    out = []
    for term in terms:
        value = _number(term, point)
        if value is None:
            return None
        out.append(float(ball(value, 64).mid()))
    return tuple(out)


__all__ = ["Material", "fits", "materials", "numbers", "point_of"]
