"""Laws whose probabilities stand in a table: a column "p(x)" beside outcomes, or a row "p(x)" below them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from ...chapters import Table
from ...chapters.model import Cell
from ...notation.context import Fact, Masses
from ...patterns import regex

_LAW = regex(r"\s*\$?\s*(?P<name>[pqrumPQ])\s*(?:_\s*\{?[ixkj]\}?|\(\s*(?:[xi]|x_i)\s*\))\s*\$?\s*")
_BARE = regex(r"\s*\$?\s*(?P<name>[pqPQ])\s*\$?\s*")
_OUTCOMES = regex(
    r"\W*(?:[xik]|x_i|outcomes?|symbols?|tokens?|words?|letters?|values?|class(?:es)?|faces?|결과|값|기호|토큰|단어|取值|符号|结果|词|値|記号|トークン)?\W*",
    re.I,
)
_NUMBER = regex(
    r"\s*\$?\s*(?:(?P<decimal>\d*\.\d+|[01])|(?P<above>\d+)\s*/\s*(?P<below>\d+)|\\[td]?frac\s*\{?(?P<over>\d)\}?\s*\{?(?P<under>\d+)\}?)\s*\$?\s*"
)


def masses_in(table: Table) -> Iterator[Fact]:
    """What a table tells of laws: numbers that add up to exactly 1, for two outcomes and more that are all different."""
    if (
        table.header != 1
        or len(table.rows) < 2
        or len({len(row) for row in table.rows}) != 1
        or not _OUTCOMES.fullmatch(_text(table.rows[0][0]))
    ):
        return
    titles = [_text(c) for c in table.rows[0]]
    seen: set[str] = set()
    if _differ([_text(row[0]) for row in table.rows[1:]]):
        for k, title in enumerate(titles[1:], 1):
            yield from _law(title, [row[k] for row in table.rows[1:]], seen)
    if not seen and _differ(titles[1:]):
        for row in table.rows[1:]:
            yield from _law(_text(row[0]), list(row[1:]), seen)


def _law(title: str, cells: list[Cell], seen: set[str]) -> Iterator[Fact]:
    m = _LAW.fullmatch(title) or _BARE.fullmatch(title)
    values = [_number(_text(c)) for c in cells]
    known = [v for v in values if v is not None]
    if m is None or m["name"] in seen or len(known) != len(values) or len(known) < 2 or sum(known) != 1:
        return
    seen.add(m["name"])
    yield Fact(m["name"].lower() if m["name"] in "PQ" else m["name"], Masses(tuple(known)))


def _differ(names: list[str]) -> bool:
    return len(names) > 1 and len({n.strip() for n in names}) == len(names) and not any(_LAW.fullmatch(n) for n in names)


def _text(cell: Cell) -> str:
    return "".join(p.text for p in cell.pieces) if cell.pieces else cell.text


def _number(text: str) -> Fraction | None:
    m = _NUMBER.fullmatch(text)
    if m is None:
        return None
    if m["decimal"]:
        return Fraction(m["decimal"])
    below = int(m["below"] or m["under"])
    return Fraction(int(m["above"] or m["over"]), below) if below else None
