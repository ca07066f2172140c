"""Where modules may be imported from: never the current folder, whatever lies in it.

A chapter lies in a folder that is not ours. Python puts the current folder on the import path of `python -c` (which is how worker
processes begin), of `python -m`, and of whoever set PYTHONPATH to it; a file socket.py or a folder sympy/ in it would be run.
This module is asked before anything else is imported: it imports nothing that is not loaded when Python begins.
"""

from __future__ import annotations

import os
import sys

_ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))  # the folder that this package was found in


def is_beside_a_chapter(entry: str, *others: str) -> bool:
    """Whether an entry of the import path is the current folder or one of the others, or was put there by PYTHONPATH and lies in it."""
    here = os.path.realpath(_current())
    folder = os.path.realpath(os.path.join(here, entry))
    if folder == os.path.realpath(_ROOT):
        return False
    named = [os.path.realpath(os.path.join(here, p)) for p in os.environ.get("PYTHONPATH", "").split(os.pathsep)]
    return folder in (here, *map(os.path.realpath, others)) or (folder in named and folder.startswith(here + os.sep))


def _current() -> str:
    try:
        return os.getcwd()
    except OSError:  # it was deleted
        return os.sep


def without_the_current_folder() -> None:
    """Take the current folder off this process's import path."""
    sys.path[:] = [entry for entry in sys.path if not is_beside_a_chapter(entry)]


class SafePath:
    """While it lasts, this process imports nothing from the current folder and the others."""

    def __init__(self, *others: str) -> None:
        self.others = others

    def __enter__(self) -> None:
        self.before = list(sys.path)
        sys.path[:] = [entry for entry in sys.path if not is_beside_a_chapter(entry, *self.others)]

    def __exit__(self, *error: object) -> None:
        sys.path[:] = self.before


class SafeStart:
    """While it lasts, Python processes begin without the current folder on their path, and without a PYTHONPATH that names it."""

    def __enter__(self) -> None:
        self.before = {name: os.environ.get(name) for name in ("PYTHONSAFEPATH", "PYTHONPATH")}
        os.environ["PYTHONSAFEPATH"] = "1"
        kept = [p for p in (self.before["PYTHONPATH"] or "").split(os.pathsep) if p and not is_beside_a_chapter(p)]
        os.environ.pop("PYTHONPATH", None)
        if kept:
            os.environ["PYTHONPATH"] = os.pathsep.join(kept)

    def __exit__(self, *error: object) -> None:
        for name, value in self.before.items():
            os.environ.pop(name, None)
            if value is not None:
                os.environ[name] = value
