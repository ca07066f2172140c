"""Names to which rows of one table give values: H = log K in the row of the uniform law is not the H of the other rows.

What a single row tells holds behind it, as elsewhere; where another row gives the name another value, neither does.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from ..chapters import Document, Table
from ..notation.context import Context, Meaning, Scalar
from ..patterns import regex
from .model import Claim

_VALUE = regex(r"\s*\\?(?P<name>[A-Za-z]+)(?:_\{?(?P<below>\w+)\}?)?\s*:?=")
_LETTER = regex(r"[A-Za-z]")

Place = tuple[int, int]  # the number of a table, and of a row in it


def places(document: Document) -> dict[int, Place]:
    """The table and row of each cell, by where it starts."""
    tables = [t for t in document.parts if isinstance(t, Table)]
    return {cell.start: (n, k) for n, table in enumerate(tables) for k, row in enumerate(table.rows) for cell in row if cell.pieces}


@dataclass(slots=True)
class ToldInRows:
    """The row of the table at hand in which each name was given a value first."""

    table: int = -1
    first: dict[str, int] = field(default_factory=dict)

    def opened(self, place: Place | None, maths: Sequence[str], before: Context) -> Context:
        """The context before a cell, without the names that another row tells and this one gives a formula of letters."""
        if place is None or place[0] != self.table:
            return before
        told = {_name(m) for tex in maths if (m := _VALUE.match(tex)) is not None and _LETTER.search(tex, m.end())}
        return _without(before, {name for name in told if self.first.get(name, place[1]) != place[1]})

    def settled(self, place: Place | None, claims: Sequence[Claim], after: Context) -> Context:
        """The context behind a cell with these claims, without the names that it and another row tell."""
        if place is None:
            return after
        table, row = place
        if table != self.table:
            self.table, self.first = table, {}
        found = (_VALUE.match(c.text) for c in claims if c.verdict.word in ("data", "definition"))
        told = {_name(m) for m in found if m is not None}
        return _without(after, {name for name in told if self.first.setdefault(name, row) != row})


def _name(m: re.Match[str]) -> str:
    return m["name"] + (f"_{m['below']}" if m["below"] else "")


def _without(context: Context, names: set[str]) -> Context:
    if not names:
        return context
    return replace(context, facts=tuple(f for f in context.facts if not (f.symbol in names and isinstance(f.value, (Meaning, Scalar)))))


__all__ = ["Place", "ToldInRows", "places"]
