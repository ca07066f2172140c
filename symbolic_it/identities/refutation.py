"""A false statement that is often believed, with an exact witness: values at which the two sides are provably apart."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from ..enclosure.digits import enclosure, significant
from ..enclosure.evaluate import evaluate
from ..enclosure.number import Number
from ..enclosure.orders import CONTRARY
from ..enclosure.point import Point, Table
from ..enclosure.value import Infinite, Value, compare
from ..terms.statement import Statement
from ..terms.term import Entry, Index, Mass, Space, Symbol, spaces, walk

#: How the left side may lie to the right one if the relation fails.


@dataclass(frozen=True, slots=True, repr=False)
class Refutation:
    """A named statement that is believed but false.

    ``witness`` maps names of laws and arrays to (nested) lists, of symbols to numbers, of free outcomes to their position
    counted from 1, all as strings ("1/2"); ``lesson`` says what is true instead.
    """

    name: str
    title: str
    statement: Statement
    witness: Mapping[str, Any]
    lesson: str
    source: str = ""

    def __str__(self) -> str:
        from ..exports.display import result_text

        return result_text(self)

    def __repr__(self) -> str:
        return f"<refuted statement {self.name}: {self}>"

    def _repr_markdown_(self) -> str:
        from ..exports.display import result_markdown

        return result_markdown(self)

    @property
    def point(self) -> Point:
        """The witness as a point. Raises KeyError if it says nothing about a law, array, symbol or outcome."""
        claim = self.statement.claim
        point = Point()
        for space in spaces(claim.lhs) | spaces(claim.rhs):
            if isinstance(space.size, Symbol) and space.size.name in self.witness:
                point.sizes[space] = int(self.witness[space.size.name])
        for t in (*walk(claim.lhs), *walk(claim.rhs)):
            match t:
                case Mass(law, _):
                    point.laws[law] = self._table(point, law.name, [s for _, s in law.axes])
                case Entry(array, _):
                    point.arrays[array] = self._table(point, array.name, list(array.spaces))
                case Index(name, _):
                    point.indices[t] = int(self.witness[name]) - 1
                case Symbol(name, _) if name in self.witness and all(s.size != t for s in point.sizes):
                    point.symbols[t] = Fraction(self.witness[name])
        return point

    def _table(self, point: Point, name: str, axes: list[Space]) -> Table:
        table: Table = dict(_cells(self.witness[name]))
        for n, space in enumerate(axes):
            point.sizes[space] = 1 + max(at[n] for at in table)
        return table

    def sides(self) -> tuple[Value, Value]:
        """The exact values of both sides at the witness."""
        point = self.point
        return evaluate(self.statement.claim.lhs, point), evaluate(self.statement.claim.rhs, point)

    @property
    def refuted(self) -> bool:
        """Whether the two sides provably contradict the statement at the witness."""
        return compare(*self.sides()) in CONTRARY[self.statement.claim.relation]

    def account(self) -> str:
        """The counterexample in words, with both sides to eight digits."""
        lhs, rhs = self.sides()
        at = ", ".join(f"{name} = {inline(value)}" for name, value in self.witness.items())
        right = "" if isinstance(rhs, Infinite) else f", the right side {_shown(rhs)}"
        return f"Counterexample: at {at} the left side is {_shown(lhs)}{right}."


def _cells(nested: Any, at: tuple[int, ...] = ()) -> Iterator[tuple[tuple[int, ...], Fraction]]:
    if not isinstance(nested, list):
        yield at, Fraction(nested)
        return
    for n, inner in enumerate(nested):
        yield from _cells(inner, (*at, n))


def inline(value: Any) -> str:
    """A witness's value on one line: (1/2, 1/2)."""
    return f"({', '.join(map(inline, value))})" if isinstance(value, list) else str(value)


def _shown(value: Value) -> str:
    if isinstance(value, Infinite):
        return "infinite" if value.sign > 0 else "minus infinity"
    if isinstance(value, Number) and (q := value.fraction) is not None and q.denominator < 1000 > abs(q.numerator):
        return str(q)
    return (significant(value, 8) if isinstance(value, Number) else None) or enclosure(value, 8)
