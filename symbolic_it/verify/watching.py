"""Verify again whenever a file changes: files are looked at, a few times a second, for another time, size or identity."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable

PAUSE = 0.1
Stamp = tuple[int, int, int] | None


def stamp(path: str) -> Stamp:
    """What tells one state of a file from the next; None where there is none."""
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino


def watch(paths: Callable[[], Iterable[str]], judge: Callable[[], None], pause: Callable[[], None] = lambda: time.sleep(PAUSE)) -> None:
    """Judge now, and again after each change of a file, of one that comes, or of one that goes; until `pause` or `judge` raises.

    What changes while it is judged is judged again: the stamps are taken before.
    """
    while True:
        before = {path: stamp(path) for path in paths()}
        judge()
        while {path: stamp(path) for path in paths()} == before:
            pause()
