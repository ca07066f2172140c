"""Chapters judged by worker processes that can be killed: a budget for each formula, and the next one goes on.

A worker writes a journal; a formula that it does not leave within the budget ends the worker, and the chapter is taken up again
with that formula set aside. What a killed or interrupted worker had found is read from its journal.
"""

from __future__ import annotations

import json
import multiprocessing
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, CancelledError, wait
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ...import_path import SafeStart
from ..settings import Settings

CLAIM_SECONDS = 20.0
FILE_SECONDS = 1800.0
ATTEMPTS = 25
STARTS = 3  # of a set of workers, where the process that starts them is killed


@dataclass
class Task:
    """One file to judge, and how far that has got."""

    number: int
    path: str
    settings: Settings
    text: bytes | None = None
    macros: str = ""
    skip: dict[int, str] = field(default_factory=dict)
    attempts: int = 0
    journal: Path | None = None
    seen: tuple[int, float] = (0, 0.0)
    started: float = 0.0
    said: str = ""


Done = Callable[[int, dict[str, Any]], None]


class Interrupted(KeyboardInterrupt):
    """Ctrl-C, after the unfinished files were reported as far as they had got."""


def judge_all(
    tasks: Sequence[Task], done: Done, *, jobs: int, claim_seconds: float = CLAIM_SECONDS, file_seconds: float = FILE_SECONDS
) -> None:  # fmt: skip
    """Judge every task and hand each result to ``done``. Raises Interrupted when Ctrl-C was pressed."""
    from pebble import ProcessPool

    method = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
    context = multiprocessing.get_context(method)
    if method == "forkserver":
        context.set_forkserver_preload(["symbolic_it.verify.workers.server"])
    left = {task.number: task for task in tasks}

    def finished(number: int, report: dict[str, Any]) -> None:
        del left[number]
        done(number, report)

    try:
        with SafeStart(), tempfile.TemporaryDirectory(prefix="symbolic-it-", ignore_cleanup_errors=True) as folder:
            for _ in range(STARTS):
                pool: Any = ProcessPool(max_workers=min(jobs, max(len(left), 1)), context=context, initializer=_initial())
                try:
                    _with_pool(pool, list(left.values()), finished, 2 * jobs, Path(folder), claim_seconds, file_seconds)
                    break
                except (BrokenExecutor, RuntimeError):  # somebody killed the process that starts the workers; pebble raises either
                    continue
                except KeyboardInterrupt:
                    pool.stop()
                    for task in list(left.values()):
                        finished(task.number, partial(task, "interrupted"))
                    raise
                finally:
                    if left:
                        pool.stop()
                    else:
                        pool.close()
                    pool.join()
            for task in list(left.values()):
                finished(task.number, partial(task, "no worker could be kept alive"))
    except KeyboardInterrupt:
        raise Interrupted from None


def _with_pool(
    pool: Any, tasks: Sequence[Task], done: Done, most: int, folder: Path, claim_seconds: float, file_seconds: float
) -> None:  # fmt: skip
    """Judge the tasks with these workers. Raises BrokenExecutor where no worker can be started any more."""
    running: dict[Any, Task] = {}
    waiting = list(tasks)[::-1]
    while waiting or running:
        while waiting and len(running) < most:
            running[_scheduled(pool, waiting[-1], folder)] = waiting[-1]
            waiting.pop()
        finished, _ = wait(running, timeout=0.1, return_when=FIRST_COMPLETED)
        for future in finished:
            task = running.pop(future)
            result = _outcome(future, task)
            if result is None:
                waiting.append(task)
            else:
                done(task.number, result)
        for future, task in list(running.items()):
            if _overdue(task, claim_seconds, file_seconds):
                future.cancel()


def _initial() -> Callable[[], None]:
    from .begin import begin

    return begin


def _scheduled(pool: Any, task: Task, folder: Path) -> Any:
    from .remote import judge

    task.attempts += 1
    task.journal = folder / f"{task.number}-{task.attempts}.jsonl"
    task.seen, task.started, task.said = (0, 0.0), 0.0, ""
    arguments = (task.path, task.settings, task.text, task.macros, str(task.journal), dict(task.skip))
    return pool.schedule(judge, args=arguments)


def _overdue(task: Task, claim_seconds: float, file_seconds: float) -> bool:
    """Whether the worker has written nothing for too long; a task that has not begun is never overdue."""
    assert task.journal is not None
    try:
        size = task.journal.stat().st_size
    except OSError:
        return False
    now = time.monotonic()
    if not task.started:
        task.started, task.seen = now, (size, now)  # a journal that was made this moment is empty, not old
    if size != task.seen[0]:
        task.seen = (size, now)
    if now - task.started > file_seconds:
        task.said = f"the file took longer than {file_seconds:g} s"
    elif now - task.seen[1] > claim_seconds:
        task.said = f"the budget of {claim_seconds:g} s ran out"
    return bool(task.said)


def _outcome(future: Any, task: Task) -> dict[str, Any] | None:
    """The result of a finished worker; None where the file is to be taken up again."""
    try:
        return dict(future.result())
    except CancelledError:
        reason = task.said or "stopped"
    except Exception as e:
        reason = f"the worker ended ({type(e).__name__}: {e})"
    at = _last_begun(task)
    if reason.startswith("the file") or task.attempts >= ATTEMPTS or at in task.skip or (at is None and task.attempts > 2):
        return partial(task, reason)
    if at is not None:
        task.skip[at] = reason
    return None  # a worker that ends before its first formula, as when another one is killed, is tried again


def _events(task: Task) -> Iterator[tuple[str, Any]]:
    try:
        lines = task.journal.read_text(encoding="utf-8", errors="replace").splitlines() if task.journal is not None else []
    except OSError:
        return
    for line in lines:
        try:
            event, value = json.loads(line)
        except ValueError:
            continue
        yield event, value


def _last_begun(task: Task) -> int | None:
    """The formula that was being judged when the worker ended."""
    at: int | None = None
    for event, value in _events(task):
        at = value if event == "begin" else None
    return at


def partial(task: Task, reason: str) -> dict[str, Any]:
    """What a worker had found when it ended."""
    found: dict[str, list[dict[str, Any]]] = {"claims": [], "diagnostics": []}
    for event, value in _events(task):
        if event in found:
            found[event] += value
    for items in found.values():
        items.sort(key=lambda item: (item.get("cell", 0), item["line"], item["column"]))
    return {"path": task.path, **found, "finished": False, "reason": reason}


def default_jobs() -> int:
    """As many workers as processors that this process may use."""
    import os

    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1
