"""The few declarations that would open the most claims of a chapter, as a file for `--declare`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import PurePath
from typing import Any

from .declared import RULE
from .settings import Settings

MOST = 8  # declarations for a chapter
_OPEN = ("undecided", "not-understood")
_NEGATIVE = ("refuted", "rounding-slip", "convention-mismatch")
Files = Sequence[Mapping[str, Any]]
#: Judges a file again under other settings.
Judge = Callable[[str, Settings], Mapping[str, Any]]


def suggestions(files: Files, settings: Settings, judge: Judge) -> str:
    """A line for each declaration, with how many claims it opens, counted with the chapter judged under it; nothing is called false by one."""
    out: list[str] = []
    for file in files:
        path, before, lines = str(file["path"]), file, list[str]()
        asked = Counter(text for c in file["claims"] for text in c["declarations"])
        for text, _ in asked.most_common(2 * MOST):
            line = f"{PurePath(path).name}: {text}"
            under = judge(path, replace(settings, declare=(*settings.declare, *lines, line)))
            opened = _count(before, _OPEN) - _count(under, _OPEN)
            if opened > 0 and _count(under, _NEGATIVE) <= _count(before, _NEGATIVE) and not _contradicts(under):
                before = under
                lines.append(line)
                out.append(f"{line}  # opens {opened} claim{'' if opened == 1 else 's'}")
            if len(lines) == MOST:
                break
    return "\n".join(out) if out else "# no declaration is known that would open a claim"


def _contradicts(file: Mapping[str, Any]) -> bool:
    return any(d["rule"] == RULE for d in file["diagnostics"])


def _count(file: Mapping[str, Any], words: Sequence[str]) -> int:
    return sum(c["verdict"] in words for c in file["claims"])
