"""A chapter as data: maths spans, prose, code, tables and headings with exact offsets.

Every `start`/`end` is an offset in code points into `Document.text`, and `text` is the source itself, so
`document.text[start:end]` is always what the author wrote. The `text`/`tex` fields beside them have the same length as
that slice and differ from it only where markup (a quote prefix, an emphasis star, a comment, a Markdown escape) was
overwritten with spaces. A part that was read from cleaned text therefore keeps its columns without any map.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ..patterns import regex

_BEFORE_POINT = regex(r" ([.,;:!?)\]])(?=[ \"'”’)]|$)")

Format = Literal["markdown", "latex", "notebook", "text"]
CodeKind = Literal["fence", "indented", "lstlisting", "cell", "tab", "plain"]
ParagraphKind = Literal["paragraph", "item", "caption", "footnote"]
DirectiveKind = Literal["ignore", "expect", "off", "on", "declare", "malformed"]


@dataclass(frozen=True, slots=True)
class Position:
    """1-based line and column in code points; in a notebook `cell` (0-based) and the line within that cell's source."""

    line: int
    column: int
    cell: int | None = None


@dataclass(frozen=True, slots=True)
class MathSpan:
    """One stretch of mathematics. `start:end` is inside the delimiters, `outer_start:outer_end` includes them.

    `tex` is as long as `text[start:end]`. `environment` is set for `\\begin{align}` written in the running text (then
    `tex` is its body); inside `$$` the environment stays part of `tex`. `delimiter` is what opened the span.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    display: bool
    environment: str | None
    tex: str
    delimiter: str = "$"
    label: str | None = None


@dataclass(frozen=True, slots=True)
class PlainMath:
    """A relation or a quantity with a unit written outside maths: `1 nat ≈ 1.44 bits`, `P(heads) = 0.9`, `0.469 bits`.

    `relations` are the signs found, none for a bare quantity. `left`/`right` is the maths span that the fragment
    touches where one operand of its outermost relation stands in maths (`\\(H = 0.469\\) bits < 1`).
    """

    start: int
    end: int
    text: str
    relations: tuple[str, ...] = ()
    left: MathSpan | None = None
    right: MathSpan | None = None
    source: Literal["prose", "cell", "output"] = "prose"


@dataclass(frozen=True, slots=True)
class ProseRun:
    """Text between two other parts of one block. `text` has markup blanked, so it is as long as the slice."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class CodeBlock:
    """Code that is shown, never run. `start:end` is the code itself; `text` is as long, with quote prefixes blanked."""

    start: int
    end: int
    language: str
    text: str
    kind: CodeKind
    tabs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Output:
    """Text printed by a notebook cell, or shown as the output of a code block."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a sentence, a cell or a heading.

    A `text` piece is cleaned prose and as long as its slice. A `math` piece reaches from delimiter to delimiter; its
    text is the tex of its `span`. A `code` piece is a code span or an address, and no place to look for claims.
    """

    kind: Literal["text", "math", "code"]
    start: int
    end: int
    text: str
    span: MathSpan | None = None


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence with the maths in it, in order; displays that interrupt it are inside."""

    start: int
    end: int
    pieces: tuple[Piece, ...]

    @property
    def maths(self) -> tuple[MathSpan, ...]:
        return tuple(p.span for p in self.pieces if p.span is not None)

    @property
    def words(self) -> str:
        """The prose on one line, spaces squeezed (before points too), each maths span as U+FFFC."""
        out: list[str] = []
        end = self.start
        for piece in self.pieces:
            out += " " if piece.start > end else ""
            out += "\ufffc" if piece.kind == "math" else piece.text
            end = piece.end
        return _BEFORE_POINT.sub(r"\1", " ".join("".join(out).split()))


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block of running text. A list item carries its `marker` and nesting `depth` (0 is not in a list)."""

    start: int
    end: int
    kind: ParagraphKind
    sentences: tuple[Sentence, ...]
    marker: str | None = None
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Heading:
    """A section title; `level` 1 is the outermost. `start:end` is the title without its marks."""

    start: int
    end: int
    level: int
    text: str
    pieces: tuple[Piece, ...] = ()


@dataclass(frozen=True, slots=True)
class Cell:
    """One table cell, trimmed. `text` has markup blanked; `pieces` separates the maths."""

    start: int
    end: int
    text: str
    pieces: tuple[Piece, ...] = ()

    @property
    def maths(self) -> tuple[MathSpan, ...]:
        return tuple(p.span for p in self.pieces if p.span is not None)


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells; `header` counts the rows that are column titles."""

    start: int
    end: int
    rows: tuple[tuple[Cell, ...], ...]
    header: int = 0


Part = MathSpan | ProseRun | CodeBlock | Table | Heading | Output


@dataclass(frozen=True, slots=True)
class Region:
    """A named environment around text: `quote`, `theorem`, `proof`, `example`, `exercise`, `footnote`, `figure`, ..."""

    start: int
    end: int
    kind: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class Directive:
    """A `symbolic-it:` comment. `codes` are rules, or the verdicts that `expect` names.

    It speaks about `line` to `end_line` (of `cell`): its own line if something else stands there, else the next line
    that is not blank, and the whole of a display, table or code block that begins on that line. A malformed one says
    in `reason` what was expected, one that declares says it there.
    """

    start: int
    end: int
    kind: DirectiveKind
    codes: tuple[str, ...]
    reason: str
    line: int
    end_line: int
    cell: int | None = None


@dataclass(frozen=True, slots=True)
class MacroDefinition:
    """A `\\newcommand`, `\\def` or `\\DeclareMathOperator` as written; somebody else expands it."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Inclusion:
    """A file that the chapter names and that was not opened (`\\input`, `{include}`)."""

    start: int
    end: int
    name: str


@dataclass(frozen=True, slots=True)
class CellBounds:
    """Where a notebook cell's source (or one of its outputs) lies in `Document.text`."""

    start: int
    end: int
    cell: int
    kind: Literal["markdown", "code", "raw", "output"]
