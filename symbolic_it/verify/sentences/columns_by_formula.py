r"""Columns of a table that are formulas of others: k_2 beside r where the text has k_2 = \frac12 (\log r)^2; rows of laws.

A column is believed to be what its title or the text says where two thirds of its rows agree; then each other row is judged.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from fractions import Fraction

from ...chapters import Cell, Document, Table
from ...notation.elaborate import ElaborationError
from ...notation.elaborate.roles.letters import key
from ...notation.syntax import ReadError, read_expression, read_rows
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ...patterns import regex
from ..listings.running import real as r
from ..listings.running.real import Real, Unclear
from ..numbers.printed_real import rounding
from .table_columns import _TOTAL, Wrong, _Number, _number, _plain

_MOST = 40  # rows, and formulas that are tried for a column
Row = Mapping[str, _Number]
_SUMMARY = regex(rf"\A(?:{_TOTAL.pattern})\Z|\b(?:mean|average|avg|expect\w*|total|sum|std)\b|\bE\b|mathbb|平均|평균|期望", re.I)


def wrong_by_formula(document: Document, tables: list[Table]) -> Iterator[Wrong]:
    """The cells that are not the value of their column's formula, where most others are."""
    told: list[n.Chain] | None = None
    for table in tables:
        body = [row for row in table.rows[1:] if row and _SUMMARY.search(_plain(row[0])) is None]
        if table.header != 1 or not 3 <= len(body) <= _MOST or len({len(row) for row in table.rows}) != 1:
            continue
        titles = [_title(c) for c in table.rows[0]]
        names = [_name(t) for t in titles]
        columns = [[_number(row[k]) for row in body] for k in range(len(titles))]
        rows = [{name: x for name, x in zip(names, row, strict=True) if name and x is not None} for row in zip(*columns, strict=True)]
        if sum(map(bool, names)) < 1 or sum(t is not None for t in titles) < 2:
            continue
        if told is None:
            told = list(_chains(document))
        for k, title in enumerate(titles):
            cells = [row[k] for row in body]
            found = [title] if title is not None and not names[k] else _sides(told, names[k])
            yield from _judged(cells, columns[k], rows, found, names[k])
        yield from _laws(body, names, columns)


def _title(cell: Cell) -> n.Node | None:
    if len(cell.pieces) != 1 or cell.pieces[0].kind != "math":
        return None
    try:
        return read_expression(cell.pieces[0].text)
    except ReadError:
        return None


def _name(title: n.Node | None) -> str:
    head = title.head if isinstance(title, n.Call) and len(title.args) == 1 else title
    try:
        return key(head) if isinstance(head, n.Name) else ""
    except ElaborationError:
        return ""


def _chains(document: Document) -> Iterator[n.Chain]:
    for span in document.maths:
        if "=" not in span.tex or len(span.tex) > 300:
            continue
        try:
            rows = read_rows(span.tex)
        except (ReadError, ElaborationError):
            continue
        yield from (chain for statement in rows for chain in statement.chains)


def _sides(chains: list[n.Chain], name: str) -> list[n.Node]:
    """What the text says that a name is equal to."""
    out = []
    for chain in chains:
        sides = [chain.first, *(link.right for link in chain.links if link.relation in ("=", ":="))]
        if name and any(_name(x) == name for x in sides):
            out += [x for x in sides if x is not None and _name(x) != name and not isinstance(x, n.Number)]
    return out[:_MOST]


def _judged(
    cells: list[Cell], printed: list[_Number | None], rows: list[dict[str, _Number]], forms: list[n.Node], own: str
) -> Iterator[Wrong]:
    best: tuple[int, list[tuple[Cell, Real, str]]] = (0, [])
    for form in forms:
        names = {_name(x) for x in walk(form) if isinstance(x, n.Name)} - {""}
        if own in names or not names & set().union(*rows):
            continue
        for base in (None, 2):
            found = [
                (c, values[0], _verdict(x, values))
                for c, x, row in zip(cells, printed, rows, strict=True)
                if x is not None and (values := _values(form, row, base))
            ]
            right = sum(v == "right" for _, _, v in found)
            if right > best[0]:
                best = (right, found)
    right, found = best
    if right >= 2 and right * 3 >= 2 * len(found):
        for cell, value, verdict in found:
            if verdict != "right":
                yield Wrong(cell, value, verdict == "slip", "by the other columns of its row")


def _verdict(x: _Number, values: list[Real]) -> str:
    """Right if some value rounds to the number, or those of rounded numbers lie on both sides of it."""
    try:
        if not x.text:
            return "right" if not abs((values[0] - Real(x.value)).v) > 1e-9 else "wrong"
        found = [rounding(v * (-1 if x.value < 0 else 1), x.text) for v in values]
        around = [(v - Real(x.value)).v > 0 for v in values]
    except Unclear:
        return "right"
    return "right" if "right" in found or len(set(around)) > 1 else found[0]


def _values(form: n.Node, row: Row, base: int | None) -> list[Real]:
    """The value at the numbers of a row, and at the ends of what its decimals may be rounded from; none where it has none."""
    used = [name for name in row if any(_name(x) == name for x in walk(form) if isinstance(x, (n.Name, n.Call)))]
    ends = []
    for shift in (0, -1, 1):
        at = {name: row[name].value + shift * _half(row[name]) for name in used}
        try:
            ends.append(_value(form, at, base))
        except (Unclear, ZeroDivisionError, ValueError, OverflowError):
            return []
    return ends if all(x.finite and not x.nan for x in ends) else []


def _half(x: _Number) -> Fraction:
    places = len(x.text.partition(".")[2])
    return Fraction(1, 2 * 10**places) if places >= 3 else Fraction(0)


def _value(node: n.Node, at: Mapping[str, Fraction], base: int | None) -> Real:
    """Raises ValueError for what is no closed expression of the columns."""
    match node:
        case n.Number():
            return Real(node.value)
        case n.Neg(body):
            return -_value(body, at, base)
        case n.Vector((body,)):
            return _value(body, at, base)
        case n.Add(a, b):
            return _value(a, at, base) + _value(b, at, base)  # type: ignore[no-any-return]
        case n.Sub(a, b):
            return _value(a, at, base) - _value(b, at, base)  # type: ignore[no-any-return]
        case n.Mul(a, b):
            return _value(a, at, base) * _value(b, at, base)  # type: ignore[no-any-return]
        case n.Div(a, b):
            return _value(a, at, base) / _value(b, at, base)  # type: ignore[no-any-return]
        case n.Pow(a, n.Number() as k) if k.value.denominator == 1 and abs(k.value) <= 4:
            return _value(a, at, base) ** int(k.value)  # type: ignore[no-any-return]
        case n.Log(arg, own, _, None):
            logs: Real = r.log(_value(arg, at, base))
            by = int(own.value) if isinstance(own, n.Number) else base if own is None and node.spelling == "log" else None
            return logs / r.log(by) if by is not None else logs
        case n.Log(arg, own, spelling, n.Number() as k) if k.value == 2:
            return _value(n.Log(arg, own, spelling), at, base) ** 2  # type: ignore[no-any-return]
        case n.Apply("exp", (arg,)):
            return r.exp(_value(arg, at, base))
        case n.Name() | n.Call() if (name := _name(node)) in at:
            return Real(at[name])
    raise ValueError(type(node).__name__)


def _laws(body: list[tuple[Cell, ...]], names: list[str], columns: list[list[_Number | None]]) -> Iterator[Wrong]:
    """Rows of p_1, p_2, p_3 that do not sum to one, where most do."""
    for stem in dict.fromkeys(name.rpartition("_")[0] for name in names if name.endswith("_1")):
        own = [k for k, name in enumerate(names) if name.rpartition("_")[0] == stem]
        if len(own) < 2 or [names[k] for k in own] != [f"{stem}_{i + 1}" for i in range(len(own))]:
            continue
        sums = []
        for i, row in enumerate(body):
            numbers = [x for k in own if (x := columns[k][i]) is not None and 0 <= x.value <= 1]
            if len(numbers) == len(own):
                apart = 1 - sum((x.value for x in numbers), Fraction(0))
                slack = sum((Fraction(1, 2 * 10 ** len(x.text.partition(".")[2])) for x in numbers if x.text), Fraction(0))
                sums.append((row[own[-1]], numbers[-1], apart, abs(apart) <= slack))
        right = sum(ok for *_, ok in sums)
        if right >= 2 and right * 3 >= 2 * len(sums):
            for cell, last, apart, ok in sums:
                if not ok and abs(apart) < Fraction(1, 2):
                    yield Wrong(cell, Real(last.value + apart), False, "so that the probabilities of its row sum to one")
