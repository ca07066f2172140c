"""Blocks of a LaTeX text as the reader meets them: paragraphs, items, titles, footnotes, captions and table cells."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..leaves import Leaf, TableLeaf, TextLeaf, without_holes
from ..model import ParagraphKind, Region
from ..scan import Scan
from .environments import LIST_ENVIRONMENTS, TABLE_ENVIRONMENTS, base_name

_MOST_OPEN = 200


@dataclass(slots=True)
class _Group:
    """Text that is read apart from its surroundings: a title, a footnote, a caption. `close` is its closing brace."""

    kind: str
    close: int
    start: int
    level: int
    outer: int
    holes: list[tuple[int, int]] = field(default_factory=list)


@dataclass(slots=True)
class _Frame:
    """An environment that is open; `cell` is where the current cell of a table begins."""

    name: str
    start: int
    title: str
    cell: int
    rows: list[list[tuple[int, int]]] = field(default_factory=list)


class LatexBlocks:
    """Collects leaves and regions. A block of running text lies between two breaks, less the holes in it."""

    def __init__(self, scan: Scan) -> None:
        self.leaves: list[Leaf] = []
        self._scan = scan
        self._groups: list[_Group] = []
        self._frames: list[_Frame] = []
        self._block = 0
        self._holes: list[tuple[int, int]] = []
        self._marker: str | None = None
        self._depth = 0
        self._tables = 0

    def begin(self, pos: int) -> None:
        """Running text begins at `pos`."""
        self._block = pos

    def finish(self, end: int) -> None:
        """Close everything that is still open."""
        while self._groups:
            self._close_group(self._groups[-1].start)
        self.break_(end, end)
        while self._frames:
            self._leave(end, end)

    def break_(self, start: int, behind: int) -> None:
        """End the block of running text at `start`; the next one begins `behind`."""
        if self._groups or self._tables:
            return
        if self._scan.text[self._block : start].strip():
            segments = without_holes(self._block, start, self._holes)
            if segments:
                kind: ParagraphKind = "item" if self._depth else "paragraph"
                self.leaves.append(TextLeaf(segments, kind, self._marker, self._depth))
                self._marker = None
        self._block = behind
        self._holes = []

    def item(self, start: int, behind: int, marker: str) -> None:
        """`\\item` stands at `start:behind`."""
        self.break_(start, behind)
        self._marker = marker

    def add(self, leaf: Leaf, start: int, behind: int) -> None:
        """A block that is no running text, such as code."""
        self.break_(start, behind)
        self.leaves.append(leaf)

    # -- groups ----------------------------------------------------------------------------------------------------

    def open_group(self, kind: str, outer: int, start: int, close: int, level: int = 0) -> None:
        """A title, footnote or caption, whose command stands at `outer` and whose text is `start:close`."""
        if len(self._groups) < _MOST_OPEN:
            self._groups.append(_Group(kind, close, start, level, outer))

    def close_brace(self, pos: int) -> None:
        """A closing brace at `pos` ends the groups that it closes."""
        while self._groups and self._groups[-1].close <= pos:
            self._close_group(pos)

    def _close_group(self, end: int) -> None:
        group = self._groups.pop()
        segments = without_holes(group.start, max(end, group.start), group.holes)
        if segments:
            kind: ParagraphKind = "caption" if group.kind == "caption" else "footnote"
            self.leaves.append(TextLeaf(segments, "heading" if group.kind == "heading" else kind, level=group.level))
        hole = (group.outer, min(max(end, group.start) + 1, len(self._scan.text)))
        (self._groups[-1].holes if self._groups else self._holes).append(hole)

    # -- environments ----------------------------------------------------------------------------------------------

    def enter(self, name: str, title: str, start: int, behind: int) -> None:
        """`\\begin{name}` with its arguments stands at `start:behind`."""
        self.break_(start, behind)
        if len(self._frames) < _MOST_OPEN:
            base = base_name(name)
            self._frames.append(_Frame(base, start, title, behind))
            self._depth += base in LIST_ENVIRONMENTS
            self._tables += base in TABLE_ENVIRONMENTS

    def leave(self, name: str, start: int, behind: int) -> None:
        """`\\end{name}` stands at `start:behind`; environments left open inside it end too."""
        base = base_name(name)
        if all(frame.name != base for frame in self._frames):
            self.break_(start, behind)
            return
        while self._leave(start, behind) != base:
            pass

    def _leave(self, start: int, behind: int) -> str:
        frame = self._frames[-1]
        if frame.name in TABLE_ENVIRONMENTS:
            self._end_cell(frame, start, behind)
            self._frames.pop()
            self._tables -= 1
            rows = tuple(tuple(row) for row in frame.rows if any(self._scan.text[a:b].strip() for a, b in row))
            if not self._tables:
                if rows:
                    self.leaves.append(TableLeaf(frame.start, behind, rows, 1))
                self._block, self._holes = behind, []
            return frame.name
        self.break_(start, behind)
        self._frames.pop()
        if frame.name in LIST_ENVIRONMENTS:
            self._depth -= 1
        else:
            self._scan.regions.append(Region(frame.start, behind, frame.name, frame.title))
        return frame.name

    def end_cell(self, start: int, behind: int, *, row: bool) -> None:
        """`&` or `\\\\` stands at `start:behind`; outside tables it means nothing."""
        frame = self._frames[-1] if self._frames else None
        if frame is not None and frame.name in TABLE_ENVIRONMENTS:
            self._end_cell(frame, start, behind)
            if row:
                frame.rows.append([])

    def _end_cell(self, frame: _Frame, start: int, behind: int) -> None:
        if not frame.rows:
            frame.rows.append([])
        frame.rows[-1].append((frame.cell, max(start, frame.cell)))
        frame.cell = behind
