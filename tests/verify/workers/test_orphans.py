"""Nothing runs on after the program was killed: neither a worker at a long formula nor the server that it was forked from."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

PARENT = """
import sys
from symbolic_it.verify.settings import Settings
from symbolic_it.verify.workers import pool, remote

sys.path.append({folder!r})
import stand_ins

remote.judge = stand_ins.{judge}
pool.judge_all([pool.Task(0, {mark!r}, Settings())], print, jobs=2, claim_seconds=600.0)
"""


def alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"  # a zombie has ended
    except FileNotFoundError:
        return not Path("/proc").is_dir()
    except ProcessLookupError:
        return False


def within(seconds: float, condition: object) -> bool:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if condition():  # type: ignore[operator]
            return True
        time.sleep(0.05)
    return False


@pytest.mark.skipif(sys.platform == "win32", reason="processes are asked after by signal 0")
@pytest.mark.parametrize("judge", ["never_ends", "never_lets_go"])
def test_workers_and_server_end_when_the_program_is_killed(judge: str, tmp_path: Path) -> None:
    mark = tmp_path / "mark"
    code = PARENT.format(folder=str(Path(__file__).parent), judge=judge, mark=str(mark))
    program = subprocess.Popen([sys.executable, "-c", code])
    try:
        assert within(60, lambda: mark.exists() and len(mark.read_text().split()) == 2)
    finally:
        program.kill()
        program.wait()
    children = [int(pid) for pid in mark.read_text().split()]
    try:
        assert within(10, lambda: not any(map(alive, children)))
    finally:
        for pid in filter(alive, children):
            os.kill(pid, 9)
