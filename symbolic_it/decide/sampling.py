"""Sampling: which points are tried, in which order, for a statement and its conditions."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import islice
from random import Random

from ..enclosure.errors import Unevaluable
from ..enclosure.point import Point
from ..enclosure.work import WORK
from ..terms.statement import Relation
from ..terms.term import Lambda, Symbol, Term
from .conditions import Condition, Conditions, meet, sort_conditions
from .domain import pmf_arguments, proper
from .unknowns import Sizes, Unknowns, collect, drawn, nodes, size_choices, slots, structured

SUMMANDS = 4096  # per point
PER_POINT = 8  # steps that a point costs before anything is evaluated there
# (sizes of alphabets, points): structured points of each round, then as many random ones
_ROUNDS: tuple[tuple[tuple[int, ...], int, int], ...] = (
    ((2,), 160, 0),
    ((3,), 40, 40),
    ((2, 3), 160, 120),
    ((4,), 40, 40),
    ((2, 3, 4), 120, 120),
)
_LARGE = (5, 8, 32, 256, 2048)


def search_points(terms: tuple[Term, ...], constraints: Sequence[Condition], seed: int) -> Iterator[Point]:
    """Points in the order of the search; nothing if the terms have no values at points."""
    try:
        tries = _problem(terms, constraints)
    except Unevaluable:
        return
    rng = Random(seed)
    going: dict[tuple[tuple[Symbol, int], ...], Iterator[Point]] = {}
    hints = _hints(constraints)
    rounds = [(hints, 60, 30), *_ROUNDS] if hints and tries.unknowns.sizes else list(_ROUNDS)
    for options, planned, random in rounds:
        choices = list(size_choices(tries.unknowns, options))
        for sizes in choices:
            key = tuple(sizes.items())
            if key not in going:
                going[key] = _structured(sizes, tries)
            yield from islice(going[key], max(20, planned // len(choices)))
        yield from islice(_random(choices, tries, rng), random)
    for sizes in size_choices(tries.unknowns, _LARGE) if tries.unknowns.sizes else ():
        yield from islice(_structured(sizes, tries), 4 if max(sizes.values()) <= 8 else 2)
    choices = list(size_choices(tries.unknowns, (2, 3, 4)))
    yield from _random(choices, tries, rng)


def mixed_points(terms: tuple[Term, ...], constraints: Sequence[Condition], seed: int) -> Iterator[Point]:
    """A boundary and a random point in turn, over alphabets of 2 to 4 outcomes."""
    try:
        tries = _problem(terms, constraints)
    except Unevaluable:
        return
    rng = Random(seed)
    choices = list(size_choices(tries.unknowns, (*_hints(constraints), 2, 3, 4)))
    # the first of each alphabet is uniform: one such point is enough
    boundary = deque(islice(_structured(sizes, tries), min(k, 2), None) for k, sizes in enumerate(choices))
    random: Iterator[Point] | None = _random(choices, tries, rng)
    while boundary or random is not None:
        for _ in range(len(boundary)):  # one of each alphabet in turn
            points = boundary.popleft()
            point = next(points, None)
            if point is not None:
                boundary.append(points)
                yield point
                break
        if random is not None:
            point = next(random, None)
            if point is None:
                random = None
            else:
                yield point


def _problem(terms: tuple[Term, ...], constraints: Sequence[Condition]) -> _Tries:
    sides = [s for c in constraints if isinstance(c, Relation) for s in (c.lhs, c.rhs)]
    unknowns = collect([*terms, *sides])
    conditions = sort_conditions(constraints, unknowns)
    # outcomes that occur in conditions alone run over everything there; only parameters of definitions need a value
    free = {t for term in terms for t in nodes(term)}
    for d in conditions.definitions:
        free |= {t for t in nodes(d.body) if t not in d.at}
    free_indices = tuple(i for i in unknowns.indices if i in free)
    return _Tries(conditions, replace(unknowns, indices=free_indices), pmf_arguments(terms))


def _hints(constraints: Sequence[Condition]) -> tuple[int, ...]:
    """Whole numbers in the constraints that may be sizes (K = 10)."""
    found: dict[int, None] = {}
    for c in constraints:
        for side in (c.lhs, c.rhs) if isinstance(c, Relation) else ():
            for t in nodes(side):
                value = getattr(t, "value", None)
                if isinstance(value, Fraction) and value.denominator == 1 and 2 <= value <= 1000:
                    found[int(value)] = None
    return tuple(found)


@dataclass(slots=True)
class _Tries:
    """How often the conditions were met; the search gives up where they hardly ever are."""

    conditions: Conditions
    unknowns: Unknowns
    arguments: tuple[Lambda, ...]
    met: int = 0
    failed: int = 0

    def meet(self, point: Point) -> Point | None:
        """The completed point, or None."""
        work = WORK.get()
        try:
            if work is not None:
                work.step(PER_POINT)
            found = meet(point, self.conditions, self.unknowns, SUMMANDS)
            if found is not None and not proper(found, self.arguments, SUMMANDS):
                found = None
        except Unevaluable:
            found = None
        if found is None:
            self.failed += 1
        else:
            self.met += 1
        return found

    @property
    def hopeless(self) -> bool:
        work = WORK.get()
        return self.failed > 600 + 20 * self.met or (work is not None and work.spent)


def _structured(sizes: Sizes, tries: _Tries) -> Iterator[Point]:
    try:
        filled = slots(tries.unknowns, sizes, tries.conditions.filled)
    except Unevaluable:
        return
    for point in structured(tries.unknowns, sizes, filled):
        if tries.hopeless:
            return
        met = tries.meet(point)
        if met is not None:
            yield met


def _random(choices: list[Sizes], tries: _Tries, rng: Random) -> Iterator[Point]:
    ready = []
    for sizes in choices:
        try:
            ready.append((sizes, slots(tries.unknowns, sizes, tries.conditions.filled)))
        except Unevaluable:
            continue
    if not any(filled for _, filled in ready):
        return
    while not tries.hopeless:
        sizes, filled = rng.choice(ready)
        point = drawn(tries.unknowns, sizes, filled, rng)
        met = None if point is None else tries.meet(point)
        if met is not None:
            yield met
        elif point is None:
            tries.failed += 1
