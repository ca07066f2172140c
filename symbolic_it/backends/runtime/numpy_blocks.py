"""Sums over blocks of outcomes that fit the cache; masses of a long row are checked while a block is there."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any

import numpy as np

from .numpy_harmless import least_of
from .numpy_runtime import BLOCK, total

Array = np.ndarray[Any, Any]


@dataclass(slots=True)
class Seen:
    """What was seen of the entries of a row so far: how many, the least of them, their sum."""

    entries: int = 0
    least: float = math.inf
    total: float = 0.0

    def look(self, block: Array) -> None:
        self.entries += block.shape[-1]
        self.least = min(self.least, least) if (least := least_of(block)) == least else least
        self.total += float(total(block))

    def are_masses(self, outcomes: int, tolerance: float) -> bool:
        """Whether the row was seen once as a whole, with no entry below 0 and a sum near one. A nan makes the sum one."""
        return self.entries == outcomes and self.least >= 0 and abs(self.total - 1) <= tolerance


_WATCHED: ContextVar[dict[int, Seen] | None] = ContextVar("rows that blocks are to look at, by identity", default=None)


def watched(function: Callable[..., Any], rows: Sequence[Array]) -> tuple[Any, list[Seen]]:
    """function(*rows), and what its sums over blocks saw of each row."""
    seen = {id(a): Seen() for a in rows}
    token = _WATCHED.set(seen)
    try:
        return function(*rows), [seen[id(a)] for a in rows]
    finally:
        _WATCHED.reset(token)


def blocks(function: Callable[..., Any], *arrays: Array) -> Any:
    """The sum of function(start, block of each array) over blocks of the last axis."""
    outcomes = arrays[0].shape[-1]
    if outcomes <= BLOCK:
        return function(0, *arrays)
    rows = _WATCHED.get() or {}
    looks = [(n, seen.look) for n, a in enumerate(arrays) if (seen := rows.get(id(a))) is not None and not seen.entries]
    parts = []
    for start in range(0, outcomes, BLOCK):
        pieces = [a[..., start : start + BLOCK] for a in arrays]
        for n, look in looks:
            look(pieces[n])
        parts.append(function(start, *pieces))
    return np.sum(np.asarray(parts, dtype=np.float64), axis=0).astype(np.asarray(parts[0]).dtype)[()]
