"""Leaf blocks: what every reader hands to the assembly, in reading order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .model import CodeBlock, Output, ParagraphKind, Table

CellRange = tuple[int, int]


@dataclass(frozen=True, slots=True)
class TextLeaf:
    """Running text. `segments` are its stretches of source in order: more than one where a footnote cuts a hole."""

    segments: tuple[tuple[int, int], ...]
    kind: ParagraphKind | Literal["heading"] = "paragraph"
    marker: str | None = None
    depth: int = 0
    level: int = 0

    @property
    def start(self) -> int:
        return self.segments[0][0]

    @property
    def end(self) -> int:
        return self.segments[-1][1]


@dataclass(frozen=True, slots=True)
class TableLeaf:
    """A table whose cells are known by their ranges (trimmed or not)."""

    start: int
    end: int
    rows: tuple[tuple[CellRange, ...], ...]
    header: int = 0


Leaf = TextLeaf | TableLeaf | CodeBlock | Output | Table
