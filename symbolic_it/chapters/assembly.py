"""Leaves to parts, paragraphs and sentences: the same for every format."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from .leaves import Leaf, TableLeaf, TextLeaf, without_holes
from .model import (
    Cell,
    Heading,
    MathSpan,
    Output,
    Paragraph,
    ParagraphKind,
    Part,
    Piece,
    PlainMath,
    ProseRun,
    Table,
)
from .pieces import pieces_of
from .plain.maths import output_maths, plain_maths
from .scan import Spans
from .sentences import announces, goes_on, split_sentences

_FULL_STOPS = (".", "!", "?", "。", "！", "？")


@dataclass(slots=True)
class _Open:
    """A paragraph under construction: displays that follow it, and prose that goes on after them, still join."""

    kind: ParagraphKind
    marker: str | None
    depth: int
    pieces: list[Piece]
    breaks: list[int] = field(default_factory=list)


@dataclass(slots=True)
class Assembly:
    """Collects the parts of one document (or of one notebook cell)."""

    spans: Spans
    markup: bool = True
    explicit_lists: bool = False
    """Lists say where they end (LaTeX), so that a display behind one does not belong to its last item."""
    parts: list[Part] = field(default_factory=list)
    paragraphs: list[Paragraph] = field(default_factory=list)
    plain: list[PlainMath] = field(default_factory=list)
    _open: _Open | None = None
    _taken: tuple[int, int] = (0, 0)

    def add(self, leaves: Sequence[Leaf]) -> None:
        """Assemble leaves that are in reading order."""
        for leaf in leaves:
            if isinstance(leaf, TextLeaf) and (kind := self._kind(leaf)) != "heading":
                self._text(leaf, kind)
                continue
            self._close()
            match leaf:
                case TextLeaf():
                    self._heading(leaf)
                case TableLeaf():
                    self.parts.append(self._table(leaf))
                case _:
                    self.parts.append(leaf)
                    if isinstance(leaf, Output):
                        self.plain.extend(output_maths(leaf))
        self._close()
        self.parts.sort(key=_outer_start)
        self.paragraphs.sort(key=_start)
        self.plain.sort(key=_start)

    def _pieces(self, segments: tuple[tuple[int, int], ...]) -> tuple[Piece, ...]:
        """The pieces of a leaf, less what a span of an earlier leaf already took of it."""
        if self._taken[1] > segments[0][0] >= self._taken[0]:
            segments = tuple(part for a, b in segments for part in without_holes(a, b, [self._taken]))
        pieces = pieces_of(self.spans, segments, markup=self.markup)
        if pieces and pieces[-1].end > segments[-1][1]:
            self._taken = (segments[-1][1], pieces[-1].end)
        return pieces

    def _kind(self, leaf: TextLeaf) -> ParagraphKind | Literal["heading"]:
        """A display above a line of dashes is a display, though Markdown reads it as a heading."""
        if leaf.kind != "heading":
            return leaf.kind
        pieces = self._pieces(leaf.segments)
        visible = [p for p in pieces if p.kind != "text" or p.text.strip()]
        displays = bool(visible) and all(p.span is not None and p.span.display for p in visible)
        return "paragraph" if displays else "heading"

    def _text(self, leaf: TextLeaf, kind: ParagraphKind) -> None:
        pieces = list(self._pieces(leaf.segments))
        visible = [p for p in pieces if p.kind != "text" or p.text.strip()]
        if not visible:
            return
        self._emit(pieces)
        open_ = self._open
        if open_ is not None and kind in ("paragraph", "item") and self._continues(open_, leaf, visible):
            open_.breaks.append(leaf.start)
            open_.pieces.extend(pieces)
            return
        if kind in ("paragraph", "item"):
            self._close()
            self._open = _Open(kind, leaf.marker, leaf.depth, pieces)
        else:  # a footnote or caption stands beside the paragraph it interrupts
            self._finish(_Open(kind, leaf.marker, leaf.depth, pieces))

    def _continues(self, open_: _Open, leaf: TextLeaf, visible: Sequence[Piece]) -> bool:
        if leaf.marker is not None or leaf.depth > open_.depth:
            return False
        if self.explicit_lists and leaf.depth != open_.depth:
            return False
        if leaf.start < open_.pieces[-1].end:
            return False
        if all(p.span is not None and p.span.display for p in visible):
            return True
        last = next((p for p in reversed(open_.pieces) if p.kind != "text" or p.text.strip()), None)
        first = visible[0]
        if last is not None and last.kind == "text" and first.span is not None and first.span.display:
            return announces(last.text) or not last.text.rstrip().endswith(_FULL_STOPS)
        if last is None or last.span is None or not last.span.display:
            return False
        lead = first.text.lstrip()[:1] if first.kind == "text" else ""
        return lead.islower() or lead in (",", ";", ".") or (first.kind == "text" and goes_on(first.text))

    def _emit(self, pieces: Sequence[Piece]) -> None:
        """Maths spans and the prose between them as parts; code spans stay in their prose."""
        start: int | None = None
        text: list[str] = []
        end = 0
        for piece in pieces:
            if piece.span is not None or (start is not None and piece.start != end):
                self._prose(start, end, text)
                start, text = None, []
            if piece.span is not None:
                self.parts.append(piece.span)
                continue
            start = piece.start if start is None else start
            text.append(piece.text)
            end = piece.end
        self._prose(start, end, text)

    def _prose(self, start: int | None, end: int, text: Sequence[str]) -> None:
        joined = "".join(text)
        if start is not None and joined.strip():
            self.parts.append(ProseRun(start, end, joined))

    def _close(self) -> None:
        if self._open is not None:
            self._finish(self._open)
            self._open = None

    def _finish(self, paragraph: _Open) -> None:
        sentences = tuple(split_sentences(paragraph.pieces, paragraph.breaks))
        if not sentences:
            return
        self.paragraphs.append(
            Paragraph(sentences[0].start, sentences[-1].end, paragraph.kind, sentences, paragraph.marker, paragraph.depth)
        )
        for sentence in sentences:
            self.plain.extend(plain_maths(sentence.pieces, "prose"))

    def _heading(self, leaf: TextLeaf) -> None:
        pieces = _trimmed(self._pieces(leaf.segments))
        if not pieces:
            return
        start, end = pieces[0].start, pieces[-1].end
        self.parts.append(Heading(start, end, leaf.level, _joined(pieces), pieces))

    def _table(self, leaf: TableLeaf) -> Table:
        rows = tuple(tuple(self._cell(start, end) for start, end in row) for row in leaf.rows)
        # A LaTeX rule below the last row leaves a row of nothing.
        rows = tuple(row for i, row in enumerate(rows) if i < leaf.header or any(cell.pieces for cell in row))
        for row in rows:
            for cell in row:
                self.plain.extend(plain_maths(cell.pieces, "cell"))
        return Table(leaf.start, leaf.end, rows, leaf.header)

    def _cell(self, start: int, end: int) -> Cell:
        pieces = _trimmed(self._pieces(((start, end),)))
        if not pieces:
            return Cell(start, start, "")
        return Cell(pieces[0].start, pieces[-1].end, _joined(pieces), pieces)


def _trimmed(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """Pieces without the space around them."""
    out = [p for p in pieces]
    while out and out[0].kind == "text" and not out[0].text.strip():
        out.pop(0)
    while out and out[-1].kind == "text" and not out[-1].text.strip():
        out.pop()
    if out and out[0].kind == "text":
        p = out[0]
        lead = len(p.text) - len(p.text.lstrip())
        out[0] = Piece("text", p.start + lead, p.end, p.text[lead:])
    if out and out[-1].kind == "text":
        p = out[-1]
        text = p.text.rstrip()
        out[-1] = Piece("text", p.start, p.start + len(text), text)
    return tuple(out)


def _joined(pieces: Sequence[Piece]) -> str:
    """The text of some pieces, as long as their stretch; maths stands for itself inside blanked delimiters."""
    out: list[str] = []
    at = pieces[0].start
    for piece in pieces:
        out.append(" " * (piece.start - at))
        lead = piece.span.start - piece.start if piece.span is not None else 0
        out.append((" " * lead + piece.text).ljust(piece.end - piece.start))
        at = piece.end
    return "".join(out)


def _outer_start(part: Part) -> int:
    return part.outer_start if isinstance(part, MathSpan) else part.start


def _start(item: Paragraph | PlainMath) -> int:
    return item.start
