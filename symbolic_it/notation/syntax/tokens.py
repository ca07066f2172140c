"""Tokens: the words of a formula, each with its place in the source."""

from __future__ import annotations

from .node import Span


class Token:
    """One sign; text is its canonical spelling, side and extra belong to the kind.

    Kinds: num name font accent text unit clause log func big frac sqrt binom op rel open close lb rb bar dbar dots inf
    partial nabla forall arg not mark begin end row amp quad percent macro param eof, and the signs , ; : . ! ' ^ _ themselves.
    """

    __slots__ = ("end", "extra", "glued", "kind", "side", "start", "text")

    def __init__(self, kind: str, text: str, start: int, end: int, glued: bool = False, side: str = "", extra: str | None = None) -> None:
        self.kind = kind
        self.text = text
        self.start = start
        self.end = end
        self.glued = glued
        self.side = side
        self.extra = extra

    @property
    def span(self) -> Span:
        """Where the token stands."""
        return Span(self.start, self.end)

    def describe(self) -> str:
        """The token in words, for messages."""
        if self.kind == "eof":
            return "the end of the formula"
        names = {"lb": "{", "rb": "}", "row": r"\\", "amp": "&", "dbar": "||", "bar": "|", "open": "", "close": ""}
        closing = {"(": ")", "[": "]", "{": r"\}", "<": r"\rangle", "floor": r"\rfloor", "ceil": r"\rceil"}
        shown = names.get(self.kind) or (closing[self.text] if self.kind == "close" else self.text)
        return f'"{shown[:40]}"'

    def __repr__(self) -> str:
        return f"{self.kind}:{self.text}"
