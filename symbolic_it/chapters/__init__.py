"""Chapters: Markdown, LaTeX, notebooks and plain text as maths spans, prose, code and tables with exact positions."""

from __future__ import annotations

from .chapter import guess_format, parse_chapter, read_chapter
from .document import Document
from .errors import ChapterError
from .model import (
    Cell,
    CellBounds,
    CodeBlock,
    Directive,
    Heading,
    Inclusion,
    MacroDefinition,
    MathSpan,
    Output,
    Paragraph,
    Part,
    Piece,
    PlainMath,
    Position,
    ProseRun,
    Region,
    Sentence,
    Table,
)

__all__ = [
    "Cell",
    "CellBounds",
    "ChapterError",
    "CodeBlock",
    "Directive",
    "Document",
    "Heading",
    "Inclusion",
    "MacroDefinition",
    "MathSpan",
    "Output",
    "Paragraph",
    "Part",
    "Piece",
    "PlainMath",
    "Position",
    "ProseRun",
    "Region",
    "Sentence",
    "Table",
    "guess_format",
    "parse_chapter",
    "read_chapter",
]
