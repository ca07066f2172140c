"""Leaf blocks: what every reader hands to the assembly, in reading order."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import islice
from typing import Literal

from .model import CodeBlock, Output, ParagraphKind

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


Leaf = TextLeaf | TableLeaf | CodeBlock | Output


def untangled(leaves: Iterable[Leaf]) -> list[Leaf]:
    """Leaves in reading order, none over another: where a table or code stands, no running text does.

    Well-formed chapters need none of this; braces and environments that cross each other do.
    """
    ordered = sorted(leaves, key=lambda leaf: (leaf.start, -leaf.end))
    solid: list[Leaf] = []
    for leaf in ordered:
        if not isinstance(leaf, TextLeaf) and (not solid or solid[-1].end <= leaf.start):
            solid.append(leaf)
    out = list(solid)
    ends = [leaf.end for leaf in solid]
    for leaf in ordered:
        if isinstance(leaf, TextLeaf):
            segments: list[tuple[int, int]] = []
            for start, end in leaf.segments:
                inside: list[tuple[int, int]] = []
                for block in islice(solid, bisect_right(ends, start), None):
                    if block.start >= end:
                        break
                    inside.append((block.start, block.end))
                segments.extend(without_holes(start, end, inside))
            if segments:
                out.append(replace(leaf, segments=tuple(segments)))
    return sorted(out, key=lambda leaf: leaf.start)


def without_holes(start: int, end: int, holes: Iterable[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """`start:end` without the ranges in `holes`."""
    out: list[tuple[int, int]] = []
    at = start
    for first, behind in sorted(holes):
        if first > at:
            out.append((at, min(first, end)))
        at = max(at, behind)
    if at < end:
        out.append((at, end))
    return tuple(out)
