"""Rows of Markdown tables, split where no maths and no code stands."""

from __future__ import annotations

from collections.abc import Iterator

from ...patterns import regex

# A cell separator is a bare `|`; one in maths or in code belongs to its cell (`p(y|x)`), an escaped one always does.
_CELL_TOKEN = regex(r"\\[(].*?\\[)]|\$\$[^$\n]+\$\$|\$(?![\s$])(?:\\.|[^$\\\n])*?(?<!\s)\$(?!\d)|(`+)(?!`).*?(?<!`)\1(?!`)|\\.|\|")
_DELIMITER_CELL = regex(r":?-+:?")


def separators(line: str) -> list[int]:
    """Columns (0-based) of the `|` that separate cells."""
    return [m.start() for m in _CELL_TOKEN.finditer(line) if m.group() == "|"]


def split_row(line: str) -> Iterator[tuple[int, int]]:
    """Cell ranges of one row, untrimmed; outer bars make no cells."""
    bars = separators(line)
    body_end = len(line.rstrip())
    start = len(line) - len(line.lstrip())
    if bars and bars[0] == start:
        start, bars = bars[0] + 1, bars[1:]
    if bars and bars[-1] == body_end - 1:
        body_end, bars = bars[-1], bars[:-1]
    for bar in bars:
        yield start, bar
        start = bar + 1
    yield start, body_end


def is_delimiter_row(line: str) -> bool:
    """`| --- | :-: |`."""
    cells = [line[a:b].strip() for a, b in split_row(line)]
    return "-" in line and bool(cells) and all(_DELIMITER_CELL.fullmatch(cell) for cell in cells)
