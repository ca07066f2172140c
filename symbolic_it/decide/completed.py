"""Claims about laws of which the text gives some: p = (1/2, 1/2), and q is any other. What fails whatever q is, is false.

A law that is not given may be one that words describe: a claim that one of those tried meets is left open, and so is an equation of
which the left side is the larger one for some, and the smaller one for others, as it holds in between. That both sides are equal where
the law is one of those given tells nothing: it has another name, and other claims about it than that they are one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from fractions import Fraction
from itertools import permutations

from ..enclosure.errors import Unevaluable
from ..enclosure.evaluate import evaluate
from ..enclosure.number import Number
from ..enclosure.orders import HOLDS
from ..enclosure.point import Point, Table
from ..enclosure.value import Infinite, compare
from ..terms.statement import Independence, Relation, Statement
from ..terms.term import Entry, Law, Mass, unfold, walk
from .verdict import Verdict

_FEWEST = 6  # points
_LARGEST = 6  # outcomes


def refuted_at_data(statement: Statement, point: Point, at: Callable[[Point], Verdict | None]) -> Verdict | None:
    """The refutation at the first of several ways to complete the data, if all of them refute; None otherwise."""
    sides = (statement.claim.lhs, statement.claim.rhs)
    laws = {t.law: None for side in sides for t in walk(unfold(side)) if isinstance(t, Mass) and t.law not in point.laws}
    known = [table for law, table in point.laws.items() if len(law.axes) == 1]
    if any(map(_is_of_laws, statement.conditions)) or not known or len(laws) != 1:
        return None
    (law,) = laws
    points = [(replace(point, laws={**point.laws, law: table}), table in known) for table in _candidates(law, point, known)]
    found = [(_order(statement.claim, data), given) for data, given in points]
    orders = {order for order, given in found if order is not None and not (given and order == "equal")}  # D(p || q) = 0 of one law
    one_way = len(orders) == 1 or statement.claim.relation != "="
    if len(points) < _FEWEST or not orders or not one_way or orders & {"unknown", "undefined", *HOLDS[statement.claim.relation]}:
        return None
    verdict = at(points[0][0])
    if verdict is None or verdict.word != "refuted":
        return None
    masses = ", ".join(map(str, points[0][0].laws[law].values()))
    return replace(verdict, message=f"at {law.name} = ({masses}) as at others, {verdict.message}")


def _order(claim: Relation, point: Point) -> str | None:
    """How the sides lie to each other at a point; None where both are infinite, which tells nothing."""
    try:
        left, right = evaluate(claim.lhs, point), evaluate(claim.rhs, point)
    except Unevaluable:
        return "unknown"
    return None if isinstance(left, Infinite) and isinstance(right, Infinite) else compare(left, right)


def _is_of_laws(condition: Relation | Independence) -> bool:
    """Any condition but one on numbers, which the data meet: K = 2."""
    if not isinstance(condition, Relation):
        return True
    return any(isinstance(t, (Mass, Entry)) for side in (condition.lhs, condition.rhs) for t in walk(unfold(side)))


def _candidates(law: Law, point: Point, known: list[Table]) -> Iterator[Table]:
    """Laws of a size that the data tell: steep, flat, of one outcome; those that are given, near them, and these in other orders."""
    size = point.sizes.get(law.axes[0][1]) if len(law.axes) == 1 else None
    if size is None or not 1 < size <= _LARGEST:
        return
    alone = [[steep if i == k else 1 for i in range(size)] for k in range(size) for steep in (9, 10**6)]
    certain = [[int(i == k) for i in range(size)] for k in range(size)]
    weights = [list(range(1, size + 1)), list(range(size, 0, -1)), [1] * size, *alone, *certain]
    laws = [[Fraction(w, sum(ws)) for w in ws] for ws in weights]
    for table in known:
        masses = [_rational(table.get((k,))) for k in range(size)]
        given = [m for m in masses if m is not None]
        if len(given) == size and sum(given) == 1:
            laws += (
                map(list, permutations(given)) if size < _LARGEST - 1 else [given[k:] + given[:k] for k in range(1, size)] + [given[::-1]]
            )
            laws.append([(99 * m + x) / 100 for m, x in zip(given, laws[0], strict=True)])
    for masses_of in laws:
        yield {(k,): m for k, m in enumerate(masses_of)}


def _rational(mass: Fraction | Number | None) -> Fraction | None:
    return mass if isinstance(mass, Fraction) else None
