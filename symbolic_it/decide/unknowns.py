"""Unknowns: the laws, arrays, scalars and outcomes a statement speaks about, and points that give them values."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import partial
from itertools import islice
from math import prod
from random import Random
from typing import Any

from ..enclosure.errors import Unevaluable
from ..enclosure.evaluate import Evaluation
from ..enclosure.point import Point
from ..terms.domain import Domain
from ..terms.term import (
    Argument,
    Array,
    Bound,
    Entry,
    Index,
    Lambda,
    Largest,
    Law,
    Limit,
    Mass,
    Product,
    Quantity,
    Space,
    Sum,
    Symbol,
    Term,
    Variables,
    children,
)
from . import candidates
from .domain import asserted_domain, logged, mixing_weights

Sizes = dict[Symbol, int]
CELLS = 2048  # of one table


@dataclass(frozen=True, slots=True)
class Unknowns:
    """What has to be chosen: sizes of alphabets first, then everything else."""

    sizes: tuple[Symbol, ...]
    spaces: tuple[Space, ...]
    laws: tuple[Law, ...]
    arrays: tuple[Array, ...]
    symbols: tuple[Symbol, ...]
    indices: tuple[Index, ...]
    mixing: frozenset[Symbol] = frozenset()  # weights of mixtures
    logged: frozenset[Symbol | Array] = frozenset()  # factors under a logarithm

    def domain(self, unknown: Symbol | Array) -> Domain:
        """Where a number, or the entries of an array, are taken to range."""
        return asserted_domain(unknown, self.mixing, self.logged)


@dataclass(frozen=True, slots=True)
class Slot:
    """One unknown with its candidate values, simplest first, and a way to draw a random one."""

    field: str
    target: Any
    values: list[Any]
    draw: Callable[[Random], Any]


def nodes(term: Term) -> Iterator[Term]:
    """All nodes that evaluation meets: of a named quantity only its meaning."""
    yield term
    for c in (term.meaning,) if isinstance(term, Quantity) else children(term):
        yield from nodes(c)


def collect(terms: Sequence[Term]) -> Unknowns:
    """The unknowns of some terms. Raises Unevaluable where no finite point can be given to them."""
    spaces: dict[Space, None] = {}
    laws: dict[Law, None] = {}
    arrays: dict[Array, None] = {}
    symbols: dict[Symbol, None] = {}
    indices: dict[Index, None] = {}
    for term in terms:
        for t in nodes(term):
            if isinstance(t, (Limit, Argument, Lambda, Variables)):
                raise Unevaluable(f"a {type(t).__name__.lower()} has no value at a point")
            if isinstance(t, (Sum, Product, Largest, Index, Bound)):
                spaces[t.space] = None
            if isinstance(t, Index):
                indices[t] = None
            elif isinstance(t, Symbol):
                symbols[t] = None
            elif isinstance(t, Mass):
                laws[t.law] = None
                spaces |= dict.fromkeys(s for _, s in t.law.axes)
            elif isinstance(t, Entry):
                arrays[t.array] = None
                spaces |= dict.fromkeys(t.array.spaces)
    for space in spaces:
        if space.kind != "finite":
            raise Unevaluable(f"the space {space.name} is {space.kind}, not finite")
    for law in laws:
        if law.family is not None:
            raise Unevaluable(f"the law {law.name} belongs to the family {law.family[0]}")
    symbols |= {t: None for s in spaces for t in nodes(s.size) if isinstance(t, Symbol)}
    sizes = sorted({s.size for s in spaces if isinstance(s.size, Symbol)}, key=_name)
    return Unknowns(
        tuple(sizes),
        tuple(sorted(spaces, key=_name)),
        tuple(sorted(laws, key=_name)),
        tuple(sorted(arrays, key=_name)),
        tuple(sorted((s for s in symbols if s not in sizes), key=_name)),
        tuple(sorted(indices, key=_name)),
        mixing_weights(terms),
        logged(terms),
    )


def _name(thing: Any) -> tuple[str, str]:
    return thing.name, thing.structure()


def size_points(unknowns: Unknowns, sizes: Sizes) -> Point:
    """A point that knows only the sizes."""
    given = {s: sizes[s.size] for s in unknowns.spaces if isinstance(s.size, Symbol)}
    return Point(sizes=given)


def slots(unknowns: Unknowns, sizes: Sizes, skip: frozenset[Any] = frozenset()) -> list[Slot]:
    """Everything but the sizes, with candidates; `skip` is what definitions will fill in."""
    at = Evaluation(size_points(unknowns, sizes))

    def shape(spaces: Iterable[Space]) -> candidates.Shape:
        lengths = tuple(at.size(s) for s in spaces)
        if prod(lengths) > CELLS or not all(lengths):
            raise Unevaluable(f"a table of {prod(lengths)} entries is not filled")
        return lengths

    out = []
    for law in unknowns.laws:
        if law not in skip:
            s = shape(space for _, space in law.axes)
            out.append(Slot("laws", law, candidates.pmfs(s), partial(candidates.random_pmf, s)))
    for array in unknowns.arrays:
        if array not in skip:
            s, d = shape(array.spaces), unknowns.domain(array)
            values = candidates.arrays(s, d)
            out.append(Slot("arrays", array, values, partial(candidates.random_array, s, d)))
    for symbol in unknowns.symbols:
        if symbol not in skip:
            d = unknowns.domain(symbol)
            out.append(Slot("symbols", symbol, candidates.scalars(d), partial(candidates.random_scalar, d)))
    for index in unknowns.indices:
        n = at.size(index.space)
        out.append(Slot("indices", index, list(range(n)), partial(_outcome, n)))
    return out


def _outcome(n: int, rng: Random) -> int:
    return rng.randrange(n)


def structured(unknowns: Unknowns, sizes: Sizes, filled: list[Slot]) -> Iterator[Point]:
    """Points over the candidates of all slots, in order of the sum of their ranks."""
    lengths = [len(s.values) for s in filled]
    if 0 in lengths:
        return
    for total in range(sum(n - 1 for n in lengths) + 1):
        for ranks in _compositions(total, lengths):
            yield point(unknowns, sizes, filled, [s.values[r] for s, r in zip(filled, ranks, strict=True)])


def _compositions(total: int, lengths: list[int]) -> Iterator[tuple[int, ...]]:
    if not lengths:
        if total == 0:
            yield ()
        return
    room = sum(n - 1 for n in lengths[1:])
    for first in range(max(0, total - room), min(total, lengths[0] - 1) + 1):
        for rest in _compositions(total - first, lengths[1:]):
            yield first, *rest


def drawn(unknowns: Unknowns, sizes: Sizes, filled: list[Slot], rng: Random) -> Point | None:
    """A random point: each unknown is a candidate, a random value, or a copy of one that has the same shape."""
    values: list[Any] = []
    for slot in filled:
        if not slot.values:
            return None
        earlier = [v for s, v in zip(filled, values, strict=False) if s.field == slot.field == "laws" and _fits(s, slot)]
        dice = rng.random()
        if earlier and dice < 0.1:
            values.append(rng.choice(earlier))
        elif dice < 0.4:
            values.append(rng.choice(slot.values))
        else:
            values.append(slot.draw(rng))
    return point(unknowns, sizes, filled, values)


def _fits(a: Slot, b: Slot) -> bool:
    return tuple(s for _, s in a.target.axes) == tuple(s for _, s in b.target.axes)


def point(unknowns: Unknowns, sizes: Sizes, filled: list[Slot], values: list[Any]) -> Point:
    """The point with these values."""
    out = size_points(unknowns, sizes)
    for slot, value in zip(filled, values, strict=True):
        getattr(out, slot.field)[slot.target] = value
    return out


def size_choices(unknowns: Unknowns, options: Iterable[int]) -> Iterator[Sizes]:
    """Assignments of sizes: all equal first, then mixed ones."""
    listed = list(options)
    names = unknowns.sizes
    if not names:
        yield {}
        return
    equal = [dict.fromkeys(names, n) for n in listed]
    mixed = []
    if len(names) > 1 and len(listed) > 1:
        for k, name in enumerate(names):
            mixed.append(dict.fromkeys(names, listed[0]) | {name: listed[1]})
            if k == 0:
                mixed.append(dict.fromkeys(names, listed[1]) | {name: listed[0]})
    for sizes in [*equal, *islice(mixed, 6)]:
        if all(Fraction(n) in s.domain for s, n in sizes.items()):
            yield sizes
