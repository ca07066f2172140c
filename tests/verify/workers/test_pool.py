"""Workers that stand still, grow without bound or die: the next formula goes on, and what was found is kept."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path
from typing import Any

import pytest
from stand_ins import CLAIM, dies_at_the_door, hangs, interrupts, killed, killed_twice, kills_the_server, never_begins

from symbolic_it.verify.settings import Settings
from symbolic_it.verify.workers import pool


def run(judge: Any, monkeypatch: pytest.MonkeyPatch, folder: Path, seconds: float) -> list[dict[str, Any]]:
    monkeypatch.setattr("symbolic_it.verify.workers.remote.judge", judge)
    results: dict[int, dict[str, Any]] = {}
    tasks = [pool.Task(0, str(folder / "a.md"), Settings())]
    pool.judge_all(tasks, results.__setitem__, jobs=2, claim_seconds=seconds)
    return [results[0]]


def test_a_formula_that_stands_still_is_set_aside_and_the_chapter_is_finished(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (result,) = run(hangs, monkeypatch, tmp_path, seconds=4.0)  # the second worker has as long to finish on a busy machine
    assert result["claims"] == [CLAIM]
    assert "budget of 4 s ran out" in result["skipped"][1]


def test_a_worker_that_the_system_kills_costs_one_formula(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (result,) = run(killed, monkeypatch, tmp_path, seconds=20.0)
    assert result["claims"] == [CLAIM] and "the worker ended" in result["skipped"][1]


def test_each_kill_costs_one_formula_and_the_chapter_is_finished(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (result,) = run(killed_twice, monkeypatch, tmp_path, seconds=20.0)
    assert result["finished"] and sorted(result["skipped"]) == [1, 2]


def test_a_worker_that_ends_before_its_first_formula_has_a_second_try(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (result,) = run(dies_at_the_door, monkeypatch, tmp_path, seconds=20.0)
    assert result["claims"] == [CLAIM] and result["finished"]


def test_a_worker_that_never_begins_is_reported_with_its_reason(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (result,) = run(never_begins, monkeypatch, tmp_path, seconds=20.0)
    assert result["claims"] == [] and "no such device" in result["reason"]


@pytest.mark.skipif(sys.platform != "linux", reason="workers are forked from a server on Linux")
def test_the_process_that_starts_workers_may_be_killed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (result,) = run(kills_the_server, monkeypatch, tmp_path, seconds=20.0)
    assert result["claims"] == [CLAIM] and result["finished"]


def test_an_interrupted_run_reports_every_file_with_what_was_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("symbolic_it.verify.workers.remote.judge", interrupts)
    results: dict[int, dict[str, Any]] = {}
    tasks = [pool.Task(n, str(os.getpid()), Settings()) for n in range(5)]
    before = signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background job ignores it
    try:
        with pytest.raises(pool.Interrupted):
            pool.judge_all(tasks, results.__setitem__, jobs=1)
    finally:
        signal.signal(signal.SIGINT, before)
    assert sorted(results) == [0, 1, 2, 3, 4]
    assert [r["reason"] for r in results.values()] == ["interrupted"] * 5
    assert results[0]["claims"] == [CLAIM] and results[4]["claims"] == []
