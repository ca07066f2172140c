"""The function that a worker process is asked to run; its heavy imports happen there, not in the process that asks."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

from ..settings import Settings


def judge(path: str, settings: Settings, text: bytes | None, macros: str, journal: str, skip: dict[int, str]) -> dict[str, Any]:
    """Judge one file in this process."""
    with suppress(OSError), open(journal, "a", encoding="utf-8") as stream:
        stream.write('["open", 0]\n')
    from .work import judge_file

    return judge_file(path, settings, text=text, macros=macros, journal=journal, skip=skip)
