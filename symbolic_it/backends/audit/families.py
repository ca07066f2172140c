"""Which presentation a callable is taken to read, of those in which its values fit something."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from .matching import Fit
from .names import Declared

NUMBERS = 6


def heeding_masks(tried: list[Fit], told: Declared) -> list[Fit]:
    """Of a callable that must be given a mask, the families that are read with a mask: a mask of ones says little of it."""
    if not any(p.role == "mask" and p.required for p in told.parameters or ()):
        return tried
    masked = [t for t in tried if "mask" in t.group.roles]
    unread = {t.group.family for t in masked} - {t.group.family for t in masked if t.reading}
    return [t for t in tried if t.group.family not in unread or "mask" in t.group.roles]


def credible(tried: list[Fit]) -> list[Fit]:
    """Of thousands of readings some are near to two numbers of few digits: a mistake is read in more of them, or in two shapes."""

    def holds(t: Fit) -> bool:
        if t.reading is not None and not t.reading.right and _constant(t):
            return "zero" in t.reading.text
        if t.reading is None or t.reading.right or not t.rough or sum(g.size for g in t.got) >= NUMBERS:
            return True
        same = {s.group.shapes() for s in tried if s.reading and s.reading.text == t.reading.text and s.group.family == t.group.family}
        return len(same) > 1

    return [t if holds(t) else replace(t, reading=None) for t in tried]


def _constant(t: Fit) -> bool:
    """Whether it gives one number whatever it is given: few digits tell of it, and any of thousands of readings may be near."""
    every = np.concatenate([g.reshape(-1) for g in t.got])
    return len(t.got) > 1 and every.size > 1 and bool((every == every[0]).all())


def simplest(tried: list[Fit]) -> str:
    """The presentation of the reading with the fewest faults; of equals one that gives all in one form, then the first."""

    def rank(t: Fit) -> tuple[int, int]:
        return t.reading.faults if t.reading else 0, len(set(t.group.kinds[:2]))

    return min((t for t in tried if t.reading), key=rank).group.family


def one_number(tried: list[Fit], family: str) -> list[Fit]:
    """Rows and batches that no reading explains, where it is read for single numbers alone: few of them fit by chance."""
    return [t for t in tried if t.reading is None and t.group.presentation == family and t.group.axes and not np.isnan(t.got[0]).all()]


def unexplained(tried: list[Fit], family: str, whatever: bool = False) -> list[Fit]:
    """Batches, of labels unless ``whatever``, of which it gives one number, or one a row, that no reading explains."""
    return [
        t for t in tried
        if t.reading is None and t.group.presentation == family and (whatever or "labels" in t.group.roles)
        and t.group.axes == 2 and np.ndim(t.got[0]) <= 1
    ]  # fmt: skip
