"""The elaboration's only error: what was found where, and what was expected."""

from __future__ import annotations

from ..syntax.nodes import Span


class ElaborationError(ValueError):
    """A formula that was read but whose meaning is not settled; `span` in code points, `found` and `expected` in words."""

    def __init__(self, span: Span, found: str, expected: str) -> None:
        super().__init__(f"column {span.start + 1}: found {found}, expected {expected}")
        self.span = span
        self.found = found
        self.expected = expected

    def __reduce__(self) -> tuple[type[ElaborationError], tuple[Span, str, str]]:
        return (type(self), (self.span, self.found, self.expected))
