"""Spans and the base class of the syntax tree."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open range [start, end) of code points in the source string."""

    start: int
    end: int

    def cover(self, other: Span) -> Span:
        """The smallest span that holds both."""
        return Span(min(self.start, other.start), max(self.end, other.end))

    def slice(self, text: str) -> str:
        """The part of `text` that the span names."""
        return text[self.start : self.end]


NOWHERE = Span(0, 0)


class Written:
    """Where `walk` stores what stands below: a tree never changes, and is walked some hundred times while it is read."""

    __slots__ = ("_below", "_children")
    _below: tuple[Node, ...]
    _children: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Node(Written):
    """Anything that was written."""

    span: Span = field(default=NOWHERE, kw_only=True, compare=False)
