"""A reading moved to where its text lies in a longer one."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from .model import (
    Cell,
    CodeBlock,
    Heading,
    Inclusion,
    MacroDefinition,
    MathSpan,
    Output,
    Paragraph,
    Part,
    Piece,
    PlainMath,
    ProseRun,
    Region,
    Sentence,
    Table,
)
from .reading import Reading

_Ranged = TypeVar("_Ranged", CodeBlock, Output, ProseRun, Region, MacroDefinition, Inclusion)


def shift_reading(reading: Reading, by: int, cell: int) -> Reading:
    """Every offset moved `by`; directives speak about notebook cell `cell`."""
    return Reading(
        reading.canvas,
        [_part(part, by) for part in reading.parts],
        [_paragraph(paragraph, by) for paragraph in reading.paragraphs],
        [_plain(plain, by) for plain in reading.plain],
        [_moved(region, by) for region in reading.regions],
        [replace(d, start=d.start + by, end=d.end + by, cell=cell) for d in reading.directives],
        [_moved(macro, by) for macro in reading.macros],
        [_moved(inclusion, by) for inclusion in reading.inclusions],
        reading.metadata,
    )


def _moved(item: _Ranged, by: int) -> _Ranged:
    return replace(item, start=item.start + by, end=item.end + by)


def _span(span: MathSpan, by: int) -> MathSpan:
    return replace(
        span,
        start=span.start + by,
        end=span.end + by,
        outer_start=span.outer_start + by,
        outer_end=span.outer_end + by,
    )


def _piece(piece: Piece, by: int) -> Piece:
    span = None if piece.span is None else _span(piece.span, by)
    return Piece(piece.kind, piece.start + by, piece.end + by, piece.text, span)


def _plain(plain: PlainMath, by: int) -> PlainMath:
    left = None if plain.left is None else _span(plain.left, by)
    right = None if plain.right is None else _span(plain.right, by)
    return replace(plain, start=plain.start + by, end=plain.end + by, left=left, right=right)


def _part(part: Part, by: int) -> Part:
    match part:
        case MathSpan():
            return _span(part, by)
        case Heading():
            pieces = tuple(_piece(piece, by) for piece in part.pieces)
            return replace(part, start=part.start + by, end=part.end + by, pieces=pieces)
        case Table():
            rows = tuple(tuple(_cell(cell, by) for cell in row) for row in part.rows)
            return replace(part, start=part.start + by, end=part.end + by, rows=rows)
        case CodeBlock():
            return _moved(part, by)
        case Output():
            return _moved(part, by)
        case ProseRun():
            return _moved(part, by)


def _cell(cell: Cell, by: int) -> Cell:
    return replace(cell, start=cell.start + by, end=cell.end + by, pieces=tuple(_piece(p, by) for p in cell.pieces))


def _paragraph(paragraph: Paragraph, by: int) -> Paragraph:
    sentences = tuple(Sentence(s.start + by, s.end + by, tuple(_piece(piece, by) for piece in s.pieces)) for s in paragraph.sentences)
    return replace(paragraph, start=paragraph.start + by, end=paragraph.end + by, sentences=sentences)
