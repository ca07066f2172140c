"""Conditions: what a point must satisfy exactly before it can speak against a statement.

An equation that defines a law, an array or a symbol fills it in; a linear equation is solved for one symbol; a
conditional independence is imposed on the joint law; everything is then checked exactly. A condition with a free
outcome must hold at every outcome.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from math import prod
from typing import Any

from ..enclosure.errors import Unevaluable
from ..enclosure.evaluate import Evaluation
from ..enclosure.number import NIL, UNIT, Number, total
from ..enclosure.orders import HOLDS
from ..enclosure.point import Point, Table, marginal, whole_weights
from ..enclosure.value import Value, compare
from ..terms.domain import Domain
from ..terms.statement import Independence, Relation
from ..terms.term import Array, Entry, Index, Law, Mass, Symbol, Term
from .candidates import outcomes
from .unknowns import Unknowns, nodes

Condition = Relation | Independence


@dataclass(frozen=True, slots=True)
class Definition:
    """target(at) := body; no outcome variables for a symbol."""

    target: Law | Array | Symbol
    at: tuple[Index, ...]
    body: Term


@dataclass(frozen=True, slots=True)
class Conditions:
    """Conditions sorted by how they are met; `defined` and `solved` need no candidates."""

    definitions: tuple[Definition, ...] = ()
    solved: tuple[tuple[Symbol, Relation], ...] = ()
    checked: tuple[Relation, ...] = ()
    independences: tuple[Independence, ...] = ()
    filled: frozenset[Any] = field(default=frozenset())


def sort_conditions(conditions: Sequence[Condition], unknowns: Unknowns) -> Conditions:
    """Find out which equations define something and which can be solved; the rest is only checked."""
    definitions: list[Definition] = []
    checked: list[Relation] = []
    filled: set[Any] = set(unknowns.sizes)  # sizes are chosen, never filled in
    for c in conditions:
        if isinstance(c, Relation):
            found = _definition(c, filled, definitions)
            if found is None:
                checked.append(c)
            else:
                definitions.append(found)
                filled.add(found.target)
    solved: list[tuple[Symbol, Relation]] = []
    for c in checked:
        if c.relation == "=" and not solved:
            inside = _atoms(c.lhs) | _atoms(c.rhs)
            for symbol in reversed(unknowns.symbols):
                if symbol in inside and symbol not in filled and not (inside & filled - set(unknowns.sizes)):
                    solved.append((symbol, c))
                    filled.add(symbol)
                    break
    independences = tuple(c for c in conditions if isinstance(c, Independence))
    return Conditions(tuple(_ordered(definitions)), tuple(solved), tuple(checked), independences, frozenset(filled))


def _atoms(term: Term) -> set[Any]:
    out: set[Any] = set()
    for t in nodes(term):
        out.add(t.law if isinstance(t, Mass) else t.array if isinstance(t, Entry) else t)
    return out


def _definition(c: Relation, filled: set[Any], earlier: list[Definition]) -> Definition | None:
    if c.relation != "=":
        return None
    for left, right in ((c.lhs, c.rhs), (c.rhs, c.lhs)):
        target: Law | Array | Symbol
        if isinstance(left, Mass) and len(left.at) == len(left.law.axes):
            target, at = left.law, tuple(t for _, t in left.at)
        elif isinstance(left, Entry):
            target, at = left.array, left.at
        elif isinstance(left, Symbol):
            target, at = left, ()
        else:
            continue
        indices = tuple(i for i in at if isinstance(i, Index))
        if len(set(indices)) != len(at) or target in filled or target in _reached(right, earlier):
            continue
        return Definition(target, indices, right)
    return None


def _reached(body: Term, definitions: list[Definition]) -> set[Any]:
    """Everything that a body depends on, through the definitions found so far."""
    out = _atoms(body)
    while True:
        more = {a for d in definitions if d.target in out for a in _atoms(d.body)} - out
        if not more:
            return out
        out |= more


def _ordered(definitions: list[Definition]) -> Iterator[Definition]:
    """Definitions such that each needs only earlier ones (there are no cycles)."""
    rest = list(definitions)
    while rest:
        targets = {d.target for d in rest}
        ready = [d for d in rest if not (_atoms(d.body) & targets)]
        yield from ready
        rest = [d for d in rest if d not in ready]


def meet(point: Point, conditions: Conditions, unknowns: Unknowns, budget: int) -> Point | None:
    """The point, completed, if it satisfies all conditions exactly; else None."""
    for c in conditions.independences:
        for law, table in list(point.laws.items()):
            axes = _axes(c, law)
            if axes is not None:
                point.laws[law] = _independent(table, *axes)
    for symbol, relation in conditions.solved:
        value = _solve(point, symbol, relation, budget)
        if value is None or value not in unknowns.domain(symbol):
            return None
        point.symbols[symbol] = value
    for d in conditions.definitions:
        if not _fill(point, d, unknowns, budget):
            return None
    at = Evaluation(point, budget)
    if not all(_everywhere(point, c, at, budget) for c in conditions.checked):
        return None
    return point if all(_is_independent(point, c) for c in conditions.independences) else None


def _solve(point: Point, symbol: Symbol, relation: Relation, budget: int) -> Fraction | None:
    """The value that makes an equation hold which is linear in the symbol (checked afterwards like any other)."""
    gaps = []
    for n in (0, 1):
        trial = replace(point, symbols=point.symbols | {symbol: Fraction(n)})
        at = Evaluation(trial, budget)
        a, b = at.value(relation.lhs), at.value(relation.rhs)
        gap = (a - b).fraction if isinstance(a, Number) and isinstance(b, Number) else None
        if gap is None:
            return None
        gaps.append(gap)
    return -gaps[0] / (gaps[1] - gaps[0]) if gaps[0] != gaps[1] else None


def _fill(point: Point, d: Definition, unknowns: Unknowns, budget: int) -> bool:
    if isinstance(d.target, Symbol):
        value = Evaluation(point, budget).value(d.body)
        if not isinstance(value, Number):
            return False
        q = value.fraction
        point.symbols[d.target] = value if q is None else q
        return _inside(unknowns.domain(d.target), value)
    table: Table = {}
    here = Evaluation(point, budget)
    for at in outcomes(tuple(here.size(i.space) for i in d.at)):
        here.indices.update(zip(d.at, at, strict=True))
        value = here.value(d.body)
        if not isinstance(value, Number):
            return False
        q = value.fraction
        table[at] = value if q is None else q
    if isinstance(d.target, Array):
        point.arrays[d.target] = table
        return True
    point.laws[d.target] = table
    entries = [e if isinstance(e, Number) else Number.of(e) for e in table.values()]
    return compare(total(entries), UNIT) == "equal" and all(compare(e, NIL) in ("equal", "greater") for e in entries)


def _inside(domain: Domain, value: Number) -> bool:
    q = value.fraction
    if q is not None:
        return q in domain
    if domain.integer:
        return False
    return (domain.lower is None or compare(value, Number.of(domain.lower)) == "greater") and (
        domain.upper is None or compare(value, Number.of(domain.upper)) == "less"
    )


def holds(relation: str, a: Value, b: Value) -> bool:
    """Whether the relation is proved to hold."""
    return compare(a, b) in HOLDS[relation]


def _everywhere(point: Point, c: Relation, at: Evaluation, budget: int) -> bool:
    indices = sorted({t for side in (c.lhs, c.rhs) for t in nodes(side) if isinstance(t, Index)}, key=lambda i: i.name)
    if not indices:
        return holds(c.relation, at.value(c.lhs), at.value(c.rhs))
    sizes = tuple(at.size(i.space) for i in indices)
    here = Evaluation(point, budget)
    for choice in outcomes(sizes):
        here.indices.update(zip(indices, choice, strict=True))
        if not holds(c.relation, here.value(c.lhs), here.value(c.rhs)):
            return False
    return True


def _axes(c: Independence, law: Law) -> tuple[list[int], list[int], list[int]] | None:
    """Positions of the groups among the axes of a law; None if the law lacks one of them."""
    names = [a for a, _ in law.axes]
    folded = [a.casefold() for a in names]
    groups: list[list[int]] = []
    for group in (c.left, c.right, c.given):
        found = []
        for v in group:
            if v in names:
                found.append(names.index(v))
            elif folded.count(v.casefold()) == 1:
                found.append(folded.index(v.casefold()))
            else:
                return None
        groups.append(found)
    return groups[0], groups[1], groups[2]


def _weights(table: Table) -> tuple[dict[tuple[int, ...], int], int]:
    whole = whole_weights(table)
    if whole is None:
        raise Unevaluable("an independence of a law that is not rational")
    return whole


def _independent(table: Table, left: list[int], right: list[int], given: list[int]) -> Table:
    """p(given) p(left|given) p(right|given) p(rest|all of them): left and right are independent given `given`."""
    weights, common = _weights(table)
    lg, rg, g = (marginal(weights, k) for k in (left + given, right + given, given))
    lrg = marginal(weights, left + right + given)
    sizes = tuple(1 + max(at[k] for at in table) for k in range(len(next(iter(table)))))
    spread = prod(n for k, n in enumerate(sizes) if k not in {*left, *right, *given})
    out: Table = {}
    for at, n in weights.items():
        low, r, m = (tuple([at[k] for k in keys]) for keys in (left, right, given))
        if not g[m]:
            out[at] = Fraction(0)
            continue
        joint = lrg[low + r + m]
        share = Fraction(n, joint) if joint else Fraction(1, spread)
        out[at] = Fraction(lg[low + m] * rg[r + m], g[m] * common) * share
    return out


def _is_independent(point: Point, c: Independence) -> bool:
    """p(l, r, g) p(g) = p(l, g) p(r, g) exactly, in every law that has these variables; False if none has."""
    found = False
    for law, table in point.laws.items():
        axes = _axes(c, law)
        if axes is None:
            continue
        found = True
        left, right, given = axes
        weights, _ = _weights(table)
        lg, rg, g = (marginal(weights, k) for k in (left + given, right + given, given))
        for key, n in marginal(weights, left + right + given).items():
            low, r, m = key[: len(left)], key[len(left) : len(left) + len(right)], key[len(left) + len(right) :]
            if n * g[m] != lg[low + m] * rg[r + m]:
                return False
    return found
