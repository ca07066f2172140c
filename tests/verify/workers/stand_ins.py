"""What stands in for judging a chapter in the tests of the pool; worker processes import it by name."""

from __future__ import annotations

import json
import os
import re
import signal
import time
from pathlib import Path
from typing import Any

from symbolic_it.verify.settings import Settings

CLAIM = {"line": 1, "column": 1, "verdict": "proved"}


def _note(journal: str, *events: tuple[str, Any]) -> None:
    with open(journal, "a", encoding="utf-8") as stream:
        stream.writelines(json.dumps(event) + "\n" for event in events)


def hangs(path: str, settings: Settings, text: bytes | None, macros: str, journal: str, skip: dict[int, str]) -> dict[str, Any]:
    """Judges formula 0, stands still at formula 1 until that one is set aside."""
    _note(journal, ("open", 0), ("begin", 0), ("claims", [CLAIM]), ("end", 0), ("begin", 1))
    while 1 not in skip:
        time.sleep(0.05)
    return {"path": path, "claims": [CLAIM], "diagnostics": [], "finished": True, "skipped": dict(skip)}


def killed(path: str, settings: Settings, text: bytes | None, macros: str, journal: str, skip: dict[int, str]) -> dict[str, Any]:
    """The system kills the worker at formula 1, as it does when memory runs out."""
    _note(journal, ("open", 0), ("begin", 0), ("claims", [CLAIM]), ("end", 0), ("begin", 1))
    if 1 not in skip:
        os.kill(os.getpid(), signal.SIGKILL)
    return {"path": path, "claims": [CLAIM], "diagnostics": [], "finished": True, "skipped": dict(skip)}


def killed_twice(path: str, settings: Settings, text: bytes | None, macros: str, journal: str, skip: dict[int, str]) -> dict[str, Any]:
    """The system kills the worker at formula 1, and the next one at formula 2."""
    for formula in (1, 2):
        _note(journal, ("begin", formula))
        if formula not in skip:
            os.kill(os.getpid(), signal.SIGKILL)
    return {"path": path, "claims": [CLAIM], "diagnostics": [], "finished": True, "skipped": dict(skip)}


def dies_at_the_door(path: str, settings: Settings, text: bytes | None, macros: str, journal: str, skip: dict[int, str]) -> dict[str, Any]:
    """Ends before the first formula, once."""
    mark = Path(path + ".tried")
    if not mark.exists():
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return {"path": path, "claims": [CLAIM], "diagnostics": [], "finished": True}


def never_begins(path: str, settings: Settings, text: bytes | None, macros: str, journal: str, skip: dict[int, str]) -> dict[str, Any]:
    raise OSError("no such device")


def kills_the_server(path: str, settings: Settings, text: bytes | None, macros: str, journal: str, skip: dict[int, str]) -> dict[str, Any]:
    """Ends the process that workers are forked from, once."""
    mark = Path(path + ".tried")
    if not mark.exists():
        mark.touch()
        os.kill(os.getppid(), signal.SIGKILL)
        os.kill(os.getpid(), signal.SIGKILL)
    return {"path": path, "claims": [CLAIM], "diagnostics": [], "finished": True}


def interrupts(path: str, settings: Settings, text: bytes | None, macros: str, journal: str, skip: dict[int, str]) -> dict[str, Any]:
    """Presses Ctrl-C in the process that asked, with one formula judged."""
    _note(journal, ("open", 0), ("begin", 0), ("claims", [CLAIM]), ("begin", 1))
    os.kill(int(path), signal.SIGINT)
    time.sleep(60)
    return {}


def _marked(path: str) -> None:
    """Leaves the numbers of this process and of the one that it was forked from."""
    Path(path).write_text(f"{os.getpid()} {os.getppid()}", encoding="utf-8")


def never_ends(path: str, settings: Settings, text: bytes | None, macros: str, journal: str, skip: dict[int, str]) -> dict[str, Any]:
    """Works without end, and gives other threads their turn."""
    _marked(path)
    while True:
        pass


def never_lets_go(path: str, settings: Settings, text: bytes | None, macros: str, journal: str, skip: dict[int, str]) -> dict[str, Any]:
    """Works without end in native code, while no other thread can run."""
    _marked(path)
    re.fullmatch("(a|a)*b", "a" * 60)
    return {}
