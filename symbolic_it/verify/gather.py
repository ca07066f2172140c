"""The chapters of a folder: what `symbolic-it verify docs` judges."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence

SUFFIXES = (".md", ".markdown", ".tex", ".ipynb")
"""Plain text is not among them: most of it (requirements, licences, logs) is no chapter. A file that is named is always judged."""
_NOT_OURS = frozenset({"node_modules", "site-packages", "__pycache__"})


def chapters(paths: Sequence[str]) -> tuple[list[str], list[str]]:
    """The paths with each folder replaced by the chapters below it, sorted; and a line for each folder that has none."""
    out: list[str] = []
    errors: list[str] = []
    for path in paths:
        if not os.path.isdir(path):
            out.append(path)
            continue
        found = sorted(_below(path))
        out += found
        if not found:
            errors.append(f"{path}: found a folder without {', '.join(SUFFIXES[:-1])} or {SUFFIXES[-1]} files, expected a chapter")
    return out, errors


def _below(folder: str) -> Iterator[str]:
    for where, folders, files in os.walk(folder):
        folders[:] = [f for f in folders if f not in _NOT_OURS and not f.startswith(".") and not _is_environment(os.path.join(where, f))]
        for name in files:
            if name.lower().endswith(SUFFIXES) and not name.startswith("."):
                yield os.path.normpath(os.path.join(where, name))


def _is_environment(folder: str) -> bool:
    return os.path.exists(os.path.join(folder, "pyvenv.cfg"))
