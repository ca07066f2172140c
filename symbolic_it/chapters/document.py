"""A chapter as a whole: its parts in order, and the questions one asks about a place in it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from ..notation.syntax.languages.traditional import is_traditional, simplified
from .model import (
    CellBounds,
    CodeBlock,
    Directive,
    Format,
    Heading,
    Inclusion,
    MacroDefinition,
    MathSpan,
    Paragraph,
    Part,
    PlainMath,
    Position,
    Region,
    Sentence,
    Table,
)


@dataclass(frozen=True, slots=True)
class Document:
    """A chapter. `parts` are in order and do not overlap; maths inside tables and headings is found by `maths`.

    In a notebook `text` is the cells' sources and printed outputs one after the other; `position` counts within a cell.
    """

    path: str
    format: Format
    text: str
    parts: tuple[Part, ...] = ()
    paragraphs: tuple[Paragraph, ...] = ()
    plain_maths: tuple[PlainMath, ...] = ()
    regions: tuple[Region, ...] = ()
    directives: tuple[Directive, ...] = ()
    macro_definitions: tuple[MacroDefinition, ...] = ()
    inclusions: tuple[Inclusion, ...] = ()
    cells: tuple[CellBounds, ...] = ()
    metadata: str = ""
    line_starts: tuple[int, ...] = field(default=(0,), repr=False)
    said: str = field(init=False, repr=False, compare=False)
    """The text in the signs that words are looked for in, as long as it is: traditional Chinese in simplified ones, maths as typed."""
    headings: tuple[Heading, ...] = field(init=False, repr=False, compare=False)
    _paths: tuple[tuple[Heading, ...], ...] = field(init=False, repr=False, compare=False)
    """For each heading, the headings in force behind it."""

    def __post_init__(self) -> None:
        path: tuple[Heading, ...] = ()
        paths: list[tuple[Heading, ...]] = []
        object.__setattr__(self, "headings", tuple(part for part in self.parts if isinstance(part, Heading)))
        for heading in self.headings:
            path = (*(h for h in path if h.level < heading.level), heading)
            paths.append(path)
        object.__setattr__(self, "_paths", tuple(paths))
        said = simplified(self.text) if is_traditional(self.text) else self.text
        object.__setattr__(self, "said", _with_maths(said, self.maths))

    def position(self, offset: int) -> Position:
        """Line and column of an offset; a line ends at `\\n` only. Offsets outside the text are clamped to it."""
        offset = min(max(offset, 0), len(self.text))
        line = bisect_right(self.line_starts, offset) - 1
        column = offset - self.line_starts[line] + 1
        if not self.cells:
            return Position(line + 1, column)
        bounds = self.cell_at(offset)
        first = bisect_right(self.line_starts, bounds.start) - 1
        return Position(line - first + 1, column, bounds.cell)

    def cell_at(self, offset: int) -> CellBounds:
        """The notebook cell (source or output) around an offset. Raises LookupError in other formats."""
        if not self.cells:
            raise LookupError(f"{self.path}: no cells in a {self.format} chapter")
        index = bisect_right(self.cells, offset, key=lambda bounds: bounds.start) - 1
        return self.cells[max(index, 0)]

    def line_at(self, offset: int) -> str:
        """The source line around an offset, without its end."""
        start = self.line_starts[bisect_right(self.line_starts, offset) - 1]
        end = self.text.find("\n", start)
        return self.text[start : len(self.text) if end < 0 else end]

    @property
    def maths(self) -> Iterator[MathSpan]:
        """Every maths span in order, those in table cells and headings included."""
        for part in self.parts:
            match part:
                case MathSpan():
                    yield part
                case Table():
                    yield from (span for row in part.rows for cell in row for span in cell.maths)
                case Heading():
                    yield from (piece.span for piece in part.pieces if piece.span is not None)

    @property
    def sentences(self) -> Iterator[Sentence]:
        """Every sentence of the running text, in order."""
        for paragraph in self.paragraphs:
            yield from paragraph.sentences

    @property
    def code_blocks(self) -> tuple[CodeBlock, ...]:
        return tuple(part for part in self.parts if isinstance(part, CodeBlock))

    @property
    def tables(self) -> tuple[Table, ...]:
        return tuple(part for part in self.parts if isinstance(part, Table))

    def heading_path(self, offset: int) -> tuple[Heading, ...]:
        """The headings in force at an offset, outermost first; a heading is in force from its own start."""
        index = bisect_right(self._paths, offset, key=lambda path: path[-1].start) - 1
        return self._paths[index] if index >= 0 else ()

    def heading_before(self, offset: int) -> Heading | None:
        """The last heading that has ended at an offset."""
        index = bisect_right(self.headings, offset, key=lambda heading: heading.end) - 1
        return self.headings[index] if index >= 0 else None

    def regions_at(self, offset: int) -> tuple[Region, ...]:
        """The regions around an offset, outermost first."""
        return tuple(r for r in self.regions if r.start <= offset < r.end)


def _with_maths(text: str, spans: Iterator[MathSpan]) -> str:
    """The text with the tex of each span in its place, which has the same length."""
    out: list[str] = []
    at = 0
    for span in spans:
        if span.start >= at and len(span.tex) == span.end - span.start:
            out += (text[at : span.start], span.tex)
            at = span.end
    return "".join((*out, text[at:]))
