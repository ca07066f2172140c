"""Joint tables with their marginals: the last column and the last row are the sums, where their titles say so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from ...chapters import Cell, Table
from ...patterns import regex
from ..listings.running.real import Real
from .table_columns import Wrong, _number, _plain

_MARGIN = regex(
    r"\W*(?:[pP](?:_\{?\w\}?)?\s*\(\s*\w\s*\)|totals?|sum|marginals?|marginal of \w|[pP]_\{?\w\}?|Σ|∑|row sums?|column sums?|边缘|合计)\W*",
    re.I,
)


def joint(table: Table) -> tuple[list[list[Fraction]], bool, bool] | None:
    """The inner table of probabilities, and whether a column and a row of sums stand beside it."""
    if table.header != 1 or len(table.rows) < 3 or len({len(row) for row in table.rows}) != 1 or len(table.rows[0]) < 3:
        return None
    column = _MARGIN.fullmatch(_plain(table.rows[0][-1])) is not None
    row = _MARGIN.fullmatch(_plain(table.rows[-1][0])) is not None
    inner = [r[1 : len(r) - column] for r in table.rows[1 : len(table.rows) - row]]
    numbers = [[_number(c) for c in r] for r in inner]
    values = [[n.value for n in r if n is not None] for r in numbers]
    if len(inner) < 2 or len(inner[0]) < 2 or any(len(v) != len(r) for v, r in zip(values, inner, strict=True)):
        return None
    if any(not 0 <= v <= 1 for r in values for v in r):
        return None
    return values, column, row


def wrong_margins(table: Table) -> Iterator[Wrong]:
    """Sums beside a joint table that are wrong, where the others are right."""
    found = joint(table)
    if found is None or not (found[1] or found[2]):
        return
    values, column, row = found
    checks: list[tuple[Cell, Fraction]] = []
    if column:
        checks += [(table.rows[k + 1][-1], sum(v, Fraction(0))) for k, v in enumerate(values)]
    if row:
        checks += [(table.rows[-1][k + 1], sum(c, Fraction(0))) for k, c in enumerate(zip(*values, strict=True))]
    if column and row:
        checks.append((table.rows[-1][-1], sum((v for r in values for v in r), Fraction(0))))
    right, wrong = 0, []
    for cell, total in checks:
        printed = _number(cell)
        if printed is None:
            return
        places = len(printed.text.partition(".")[2])
        slack = Fraction(len(values) + len(values[0]), 2 * 10**places) if places >= 3 else Fraction(0)
        if abs(printed.value - total) <= slack:
            right += 1
        else:
            wrong.append(Wrong(cell, Real(total), False, "as the sum of its row or column"))
    if right * 2 >= len(checks):
        yield from wrong
