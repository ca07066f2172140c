r"""Joint laws in arrays with a row and a column of labels: \begin{array}{c|cc} & Y=0 & Y=1 \\ \hline X=0 & 3/8 & 1/8 \\ ..."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from ...patterns import regex

Rows = tuple[tuple[Fraction, ...], ...]
_LINES = regex(r"\\\\(?:\[[^\]]*\])?|\\hline")
_VALUE = regex(r"\s*([A-Z]|[x-z])\s*=\s*[A-Za-z0-9]+\s*\Z")
_LABEL = regex(r"\s*(?:[A-Z]|[x-z])?\s*=?\s*(?:[a-z]_?\{?)?[A-Za-z0-9]+\}?\s*\Z")
_CORNER = regex(r"\s*([A-Z])\s*(?:\\backslash|\\setminus|/|\\diagdown)\s*([A-Z])\s*\Z")
_LAW = regex(r"\s*(?:[pP](?:_\{?[A-Z],?[A-Z]\}?)?\s*\([A-Za-z],\s*[A-Za-z]\))?\s*\Z")


def headed(body: str, fraction: Callable[[str], Fraction | None]) -> tuple[Rows, tuple[str, str] | None] | None:
    """The masses, and the letters of rows and columns where the labels or the corner tell both; None for anything else."""
    lines = [line.split("&") for line in _LINES.split(body) if line.strip()]
    if len(lines) < 3 or len({len(line) for line in lines}) != 1 or len(lines[0]) < 3:
        return None
    corner, *columns = lines[0]
    labels = [line[0] for line in lines[1:]]
    named = _CORNER.match(corner)
    if named is None and _LAW.match(corner) is None:
        return None
    if (
        not all(map(_LABEL.match, [*columns, *labels]))
        or len(set(map(str.strip, columns))) < len(columns)
        or len(set(map(str.strip, labels))) < len(labels)
    ):
        return None
    rows = [[fraction(cell) for cell in line[1:]] for line in lines[1:]]
    known = tuple(tuple(v for v in row if v is not None) for row in rows)
    if any(len(row) != len(columns) for row in known) or sum(v for row in known for v in row) != 1:
        return None
    across, down = _letters(columns), _letters(labels)
    if named is not None and (across, down) == (None, None):
        return known, (named[1], named[2])
    if across is not None and across == down:
        return None
    return known, (down, across) if across is not None and down is not None else None


def _letters(labels: list[str]) -> str | None:
    """The one letter of X=0, X=1."""
    found = {m[1].upper() if (m := _VALUE.match(label)) is not None else None for label in labels}
    return found.pop() if len(found) == 1 else None
