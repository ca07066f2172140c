"""Many chapters to one report: what is known comes from the cache, the rest from the workers, in the order given.

Nothing that judges is imported here, so that a run over unchanged chapters costs a hash and a lookup each.
"""

from __future__ import annotations

import os
import stat
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from .cache import Cache, key_of
from .reports.finished import ran_out
from .settings import Settings

STDIN = "-"
_LIMIT = 50 * 1024 * 1024


@dataclass
class Outcome:
    """The files of the report in order, what could not be read, and whether the run was interrupted."""

    files: list[dict[str, Any]]
    errors: list[str] = field(default_factory=list)
    interrupted: bool = False
    texts: dict[str, bytes] = field(default_factory=dict)
    """The bytes of each file as they were when the run began, by its path in the report."""


def verify_files(
    paths: Sequence[str],
    settings: Settings,
    *,
    macros: str = "",
    jobs: int | None = None,
    cache: Cache | None = None,
    claim_seconds: float | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> Outcome:
    """Judge the files; ``jobs`` 0 stays in this process. ``progress`` is told how many of how many are done."""
    from .workers import pool

    cache = cache or Cache(None)
    found: dict[int, dict[str, Any]] = {}
    keys: dict[int, str] = {}
    texts: dict[str, bytes] = {}
    tasks: list[pool.Task] = []
    for number, path in enumerate(paths):
        data = _content(path)
        name = "<stdin>" if path == STDIN else path
        if data is not None:
            texts[name] = data
            keys[number] = key_of(data, path, [settings.key(path), macros])
            hit = cache.get(keys[number])
            if hit is not None:
                found[number] = hit
                continue
        tasks.append(pool.Task(number, name, settings, data if path == STDIN else None, macros))

    def done(number: int, report: dict[str, Any]) -> None:
        found[number] = report
        whole = "error" not in report and report["finished"] and not any(map(ran_out, report["claims"]))
        if number in keys and whole and not _changed(paths[number], keys[number], [settings.key(paths[number]), macros]):
            cache.put(keys[number], report)
        if progress is not None:
            progress(len(found), len(paths))

    interrupted = False
    if tasks and progress is not None:
        progress(len(found), len(paths))
    try:
        if tasks and jobs == 0:
            _here(tasks, done)
        elif tasks and not _has_temporary_space():
            _here(tasks, done)  # workers are watched by what they write there
        elif tasks:
            budget = {} if claim_seconds is None else {"claim_seconds": claim_seconds}
            pool.judge_all(tasks, done, jobs=jobs or pool.default_jobs(), **budget)
    except KeyboardInterrupt:
        interrupted = True
    files = [found[n] for n in sorted(found)]
    return Outcome([f for f in files if "error" not in f], [f["error"] for f in files if "error" in f], interrupted, texts)


def _changed(path: str, key: str, options: list[Any]) -> bool:
    """Whether the file is no longer what it was when the run began: the report may be about what it is now."""
    data = None if path == STDIN else _content(path)
    return path != STDIN and (data is None or key_of(data, path, options) != key)


def _here(tasks: Sequence[Any], done: Callable[[int, dict[str, Any]], None]) -> None:
    from .workers.pool import partial
    from .workers.work import judge_file

    left = list(tasks)
    with _temporary_folder() as folder:
        try:
            while left:
                task = left[0]
                task.journal = folder / f"{task.number}.jsonl" if folder is not None else None
                journal = str(task.journal) if task.journal is not None else None
                report = judge_file(task.path, task.settings, text=task.text, macros=task.macros, journal=journal)
                done(task.number, report)
                left.pop(0)
        except KeyboardInterrupt:
            for task in left:
                done(task.number, partial(task, "interrupted"))
            raise


def _has_temporary_space() -> bool:
    with _temporary_folder() as folder:
        return folder is not None


@contextmanager
def _temporary_folder() -> Iterator[Path | None]:
    """A folder for journals; None where there is no temporary space."""
    try:
        made = tempfile.TemporaryDirectory(prefix="symbolic-it-", ignore_cleanup_errors=True)
    except OSError:
        yield None
        return
    with made as folder:
        yield Path(folder)


def _content(path: str) -> bytes | None:
    """The bytes of a regular file of ordinary size, or of stdin; None leaves the complaint to the reader."""
    if path == STDIN:
        return sys.stdin.buffer.read(_LIMIT + 1)
    try:
        found = os.stat(path)
        if not stat.S_ISREG(found.st_mode) or found.st_size > _LIMIT:
            return None
        with open(path, "rb") as stream:
            return stream.read(_LIMIT + 1)
    except (OSError, ValueError):
        return None


def failed(document: dict[str, Any], settings: Settings) -> bool:
    """Whether the report asks for exit code 1: a file that was not finished, a finding of severity error, or a word of fail-on."""
    wanted = set(settings.fail_on) | {"error"}
    return any(
        not f["finished"]
        or any(d["severity"] in wanted for d in f["diagnostics"])
        or any(c["verdict"] in wanted and c["kind"] != "mention" for c in f["claims"])
        for f in document["files"]
    )
