"""The error of a book: a place in a file, what stands there, and what was expected."""

from __future__ import annotations


class BookError(ValueError):
    """Something in a book that is not read, or not proved: path, line and column (1-based, in code points), and why."""

    def __init__(self, path: str, line: int, column: int, message: str) -> None:
        super().__init__(f"{path}:{line}:{column}: {message}")
        self.path, self.line, self.column, self.message = path, line, column, message

    def __reduce__(self) -> tuple[type[BookError], tuple[str, int, int, str]]:
        return (type(self), (self.path, self.line, self.column, self.message))
