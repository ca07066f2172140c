"""What a scan of running text finds, and the shared ways to record it."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field

from ..notation.syntax.languages.traditional import is_traditional, simplified
from .blanking import blank_ranges
from .model import MathSpan, Region


@dataclass(slots=True)
class Scan:
    """Maths, code spans and markup to blank, collected over one text; offsets into that text."""

    text: str
    maths: list[MathSpan] = field(default_factory=list)
    codes: list[tuple[int, int]] = field(default_factory=list)
    """Code spans with their marks; the marks themselves are in `blanks`."""
    blanks: list[tuple[int, int]] = field(default_factory=list)
    comments: list[tuple[int, int]] = field(default_factory=list)
    regions: list[Region] = field(default_factory=list)

    def add_code(self, start: int, end: int, inside: int, behind: int) -> None:
        """A code span `start:end` whose code is `inside:behind`."""
        self.codes.append((start, end))
        self.blanks += [(start, inside), (behind, end)]

    def finish(self) -> Spans:
        """The same, sorted, with the cleaned text: traditional Chinese in the simplified signs of the words that are looked for."""
        maths = sorted(self.maths, key=lambda span: span.outer_start)
        codes = sorted(set(self.codes))
        canvas = blank_ranges(self.text, [*self.blanks, *self.comments])
        return Spans(simplified(canvas) if is_traditional(canvas) else canvas, tuple(maths), tuple(codes))


@dataclass(frozen=True, slots=True)
class Spans:
    """The cleaned text (`canvas`, as long as the source) with the maths and code spans in it, sorted."""

    canvas: str
    maths: tuple[MathSpan, ...]
    codes: tuple[tuple[int, int], ...]

    def maths_in(self, start: int, end: int) -> tuple[MathSpan, ...]:
        """The maths that begins in `start:end`."""
        first = bisect_left(self.maths, start, key=lambda span: span.outer_start)
        last = bisect_left(self.maths, end, key=lambda span: span.outer_start)
        return self.maths[first:last]

    def codes_in(self, start: int, end: int) -> tuple[tuple[int, int], ...]:
        """The code spans that begin in `start:end`."""
        return self.codes[bisect_left(self.codes, (start, -1)) : bisect_left(self.codes, (end, -1))]
