"""What is raised when a chapter cannot be read at all."""

from __future__ import annotations


class ChapterError(ValueError):
    """A file that is no chapter: one line with the path, what was found and what was expected.

    Only the container can fail (missing file, not UTF-8, NUL, too large, broken notebook JSON), never the text inside.
    """

    def __init__(self, path: str, found: str, expected: str) -> None:
        self.path, self.found, self.expected = path, found, expected
        shown = path.replace("\n", "\\n").replace("\r", "\\r")
        super().__init__(f"{shown}: found {found}, expected {expected}")
