"""Workers that stand still, grow without bound or die: the next formula goes on, and what was found is kept."""

from __future__ import annotations

import json
import os
import signal
import time
from pathlib import Path
from typing import Any

import pytest

from symbolic_it.verify.settings import Settings
from symbolic_it.verify.workers import pool

CLAIM = {"line": 1, "column": 1, "verdict": "proved"}


def _note(journal: str, *events: tuple[str, Any]) -> None:
    with open(journal, "a", encoding="utf-8") as stream:
        stream.writelines(json.dumps(event) + "\n" for event in events)


def hangs(path: str, settings: Settings, text: bytes | None, macros: str, journal: str, skip: dict[int, str]) -> dict[str, Any]:
    """Judges formula 0, stands still at formula 1 until that one is set aside."""
    _note(journal, ("open", 0), ("begin", 0), ("claims", [CLAIM]), ("end", 0), ("begin", 1))
    while 1 not in skip:
        time.sleep(0.05)
    return {"path": path, "claims": [CLAIM], "diagnostics": [], "skipped": dict(skip)}


def killed(path: str, settings: Settings, text: bytes | None, macros: str, journal: str, skip: dict[int, str]) -> dict[str, Any]:
    """The system kills the worker at formula 1, as it does when memory runs out."""
    _note(journal, ("open", 0), ("begin", 0), ("claims", [CLAIM]), ("end", 0), ("begin", 1))
    if 1 not in skip:
        os.kill(os.getpid(), signal.SIGKILL)
    return {"path": path, "claims": [CLAIM], "diagnostics": [], "skipped": dict(skip)}


def dies_at_the_door(path: str, settings: Settings, text: bytes | None, macros: str, journal: str, skip: dict[int, str]) -> dict[str, Any]:
    """Ends before the first formula, once."""
    mark = Path(path + ".tried")
    if not mark.exists():
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return {"path": path, "claims": [CLAIM], "diagnostics": []}


def never_begins(path: str, settings: Settings, text: bytes | None, macros: str, journal: str, skip: dict[int, str]) -> dict[str, Any]:
    raise OSError("no such device")


def run(judge: Any, monkeypatch: pytest.MonkeyPatch, folder: Path, count: int = 1, seconds: float = 1.0) -> list[dict[str, Any]]:
    monkeypatch.setattr("symbolic_it.verify.workers.remote.judge", judge)
    results: dict[int, dict[str, Any]] = {}
    tasks = [pool.Task(k, str(folder / f"{k}.md"), Settings()) for k in range(count)]
    pool.judge_all(tasks, results.__setitem__, jobs=2, claim_seconds=seconds)
    return [results[k] for k in range(count)]


def test_a_formula_that_stands_still_is_set_aside_and_the_chapter_is_finished(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (result,) = run(hangs, monkeypatch, tmp_path)
    assert result["claims"] == [CLAIM]
    assert "budget of 1 s ran out" in result["skipped"][1]


def test_a_worker_that_the_system_kills_costs_one_formula(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for result in run(killed, monkeypatch, tmp_path, count=2, seconds=20.0):
        assert result["claims"] == [CLAIM] and "the worker ended" in result["skipped"][1]


def test_a_worker_that_ends_before_its_first_formula_has_a_second_try(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (result,) = run(dies_at_the_door, monkeypatch, tmp_path, seconds=20.0)
    assert result["claims"] == [CLAIM] and "incomplete" not in result


def test_a_worker_that_never_begins_is_reported_with_its_reason(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (result,) = run(never_begins, monkeypatch, tmp_path, seconds=20.0)
    assert result["claims"] == [] and "no such device" in result["incomplete"]
