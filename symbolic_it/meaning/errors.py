"""The error of the room: the smallest part that has no kind, as a type checker reports it."""

from __future__ import annotations

from ..notation.syntax.nodes import Span


class NotUnderstood(ValueError):
    """A part of a formula that has no kind; `declarations` are those that would settle it, in the grammar of `declare`."""

    def __init__(self, span: Span, found: str, expected: str, declarations: tuple[str, ...] = ()) -> None:
        super().__init__(f"column {span.start + 1}: found {found}, expected {expected}")
        self.span = span
        self.found = found
        self.expected = expected
        self.declarations = declarations

    def __reduce__(self) -> tuple[type[NotUnderstood], tuple[Span, str, str, tuple[str, ...]]]:
        return (type(self), (self.span, self.found, self.expected, self.declarations))
