"""Which presentation a callable is taken to read, of those in which its values fit something."""

from __future__ import annotations

from .matching import Fit
from .names import Declared


def heeding_masks(tried: list[Fit], told: Declared) -> list[Fit]:
    """Of a callable that must be given a mask, the families that are read with a mask, where some are: without one says little."""
    if not any(p.role == "mask" and p.required for p in told.parameters or ()):
        return tried
    masked = [t for t in tried if "mask" in t.group.roles]
    read = {t.group.family for t in masked if t.reading}
    unread = {t.group.family for t in masked} - read
    return [t for t in tried if t.group.family not in unread] if read else tried


def simplest(tried: list[Fit]) -> str:
    """The presentation of the reading with the fewest faults; of equals one that gives all in one form, then the first."""

    def rank(t: Fit) -> tuple[int, int]:
        return t.reading.faults if t.reading else 0, len(set(t.group.kinds[:2]))

    return min((t for t in tried if t.reading), key=rank).group.family
