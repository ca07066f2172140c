r"""A display that cannot be read as a whole, read row by row: what one row holds does not take the others with it.

Each part keeps the text of its own rows and blanks the rest, so that positions stay. A part that goes on behind an unread
row loses its leading relation: `= b \\ = c` still claims b = c.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from ...notation.syntax import Macro, ReadError, nodes, read_rows
from ...notation.syntax.arrays import equations_aligned
from ...patterns import regex

_SIGN = regex(r"\\\\(?:\s*\[[-\d.]+\s*\w{2}\])?|\\(?P<env>begin|end)\s*\{(?P<name>[A-Za-z]+)\*?\}(?:\{\d+\})?|\\.|[{}]", re.S)
_DISPLAYS = frozenset(["align", "aligned", "gather", "gathered", "equation", "split", "eqnarray", "multline", "alignat", "flalign"])
_LEADING = regex(
    r"(?:\s|&|\\q?quad(?![A-Za-z])|\\[,;:! ])*(?P<sign>=|<=|>=|<|>|≈|≤|≥|:=|"
    r"\\(?:approx|leq?|leqslant|geq?|geqslant|equiv|triangleq|coloneqq|propto|sim|simeq|cong|ll|gg)(?![A-Za-z]))(?:\s|&)*"
)
_RELATION = regex(r"[=<>≈≤≥]|\\(?:approx|leq?|leqslant|geq?|geqslant|equiv|triangleq|coloneqq|propto|sim)(?![A-Za-z])")
#: A row that leads from the rows above it to those below it, and says nothing: \downarrow, \vdots
_ARROWS = regex(r"(?:\s|&|\\(?:q?quad|downarrow|Downarrow|vdots|dots|Big|big)(?![A-Za-z])|\\[,;: ])*\Z")
MOST_ROWS = 60


@dataclass(frozen=True, slots=True)
class Part:
    """Rows that were read together, or one that was not, with the reason."""

    start: int
    end: int
    statements: tuple[nodes.Statement, ...] = ()
    error: ReadError | None = None


def parts(text: str, macros: Mapping[str, Macro]) -> list[Part] | None:
    """The parts of a display of several rows; None where it has one row, or where none can be read."""
    text = _without_arrows(equations_aligned(text))
    rows = _rows(text)
    if not 1 < len(rows) <= MOST_ROWS:
        return None
    found = [_read(text, [row], macros) for row in rows]
    if all(isinstance(f, ReadError) for f in found):
        return None
    out: list[Part] = []
    run: list[tuple[int, int]] = []

    def close() -> None:
        if run:
            statements = _read(text, run, macros, bare=bool(out))
            error = statements if isinstance(statements, ReadError) else None
            out.append(Part(run[0][0], run[-1][1], () if isinstance(statements, ReadError) else tuple(statements), error))
            run.clear()

    for row, f in zip(rows, found, strict=True):
        if isinstance(f, ReadError):
            close()
            out.append(Part(*row, error=f))
        else:
            run.append(row)
    close()
    return out


def _read(text: str, rows: list[tuple[int, int]], macros: Mapping[str, Macro], *, bare: bool = False) -> list[nodes.Statement] | ReadError:
    start, end = rows[0][0], rows[-1][1]
    leading = _LEADING.match(text, start, end) if bare else None
    if leading is not None:
        start = leading.end()
    try:
        return read_rows(" " * start + text[start:end], macros=macros)
    except ReadError as e:
        return e


def _without_arrows(text: str) -> str:
    """The text with blanks for rows of arrows, which would stand between rows that are read together."""
    for start, end in _cuts(text):
        if _ARROWS.match(text[start:end]) is not None:
            text = text[:start] + " " * (end - start) + text[end:]
    return text


def _rows(text: str) -> list[tuple[int, int]]:
    """Where the rows stand, each with the rows below it that have no relation of their own."""
    rows: list[tuple[int, int]] = []
    for start, end in _cuts(text):
        if _ARROWS.match(text[start:end]):
            continue
        if rows and _RELATION.search(text, start, end) is None:
            rows[-1] = (rows[-1][0], end)
        else:
            rows.append((start, end))
    return rows


def _cuts(text: str) -> list[tuple[int, int]]:
    """Where the rows of a display stand."""
    cuts: list[tuple[int, int]] = []
    depth = inner = at = 0
    for m in _SIGN.finditer(text):
        sign = m[0]
        if m["env"]:
            if m["name"] in _DISPLAYS and not inner:
                cuts.append((at, m.start()))
                at = m.end()
            else:
                inner += 1 if m["env"] == "begin" else -1
        elif sign in "{}":
            depth += 1 if sign == "{" else -1
        elif sign.startswith("\\\\") and depth == inner == 0:
            cuts.append((at, m.start()))
            at = m.end()
    cuts.append((at, len(text)))
    return cuts
