"""Notebook chapters: cell after cell in one text, each read on its own."""

from __future__ import annotations

from typing import Literal

from ..document import Document
from ..markdown.reader import read_markdown
from ..model import CellBounds, CodeBlock, Output
from ..plain.maths import output_maths
from ..reading import Reading
from ..shifting import shift_reading
from .cells import Notebook

_GAP = "\n\n"


def read_notebook(notebook: Notebook, path: str) -> Document:
    """The document of a notebook. Nothing reaches across cells except the headings in force."""
    texts: list[str] = []
    cells: list[CellBounds] = []
    out = Reading("")
    at = 0

    def put(text: str, index: int, kind: Literal["markdown", "code", "raw", "output"]) -> int:
        nonlocal at
        start = at
        texts.extend((text, _GAP))
        at += len(text) + len(_GAP)
        cells.append(CellBounds(start, at, index, kind))
        return start

    for index, cell in enumerate(notebook.cells):
        start = put(cell.source, index, cell.kind)
        if cell.kind == "markdown":
            _extend(out, shift_reading(read_markdown(cell.source), start, index))
        elif cell.kind == "code" and cell.source.strip():
            language = _magic(cell.source) or notebook.language
            out.parts.append(CodeBlock(start, start + len(cell.source), language, cell.source, "cell"))
        for printed in cell.outputs:
            begin = put(printed, index, "output")
            output = Output(begin, begin + len(printed), printed)
            out.parts.append(output)
            out.plain.extend(output_maths(output))
    text = "".join(texts)
    return Document(
        path,
        "notebook",
        text,
        tuple(out.parts),
        tuple(out.paragraphs),
        tuple(out.plain),
        tuple(out.regions),
        tuple(out.directives),
        tuple(out.macros),
        tuple(out.inclusions),
        tuple(cells),
        "",
        line_starts(text),
    )


def line_starts(text: str) -> tuple[int, ...]:
    """Offsets of the first character of each line."""
    out = [0]
    at = text.find("\n")
    while at >= 0:
        out.append(at + 1)
        at = text.find("\n", at + 1)
    return tuple(out)


def _magic(source: str) -> str:
    """`%%bash` on the first line names another language."""
    first = source.lstrip().split("\n", 1)[0]
    return first[2:].split()[0] if first.startswith("%%") and first[2:].strip() else ""


def _extend(out: Reading, cell: Reading) -> None:
    out.parts += cell.parts
    out.paragraphs += cell.paragraphs
    out.plain += cell.plain
    out.regions += cell.regions
    out.directives += cell.directives
    out.macros += cell.macros
    out.inclusions += cell.inclusions
