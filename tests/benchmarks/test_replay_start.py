"""`symbolic-it replay` replays a theorem in less than 2.2 times what Python needs for click and python-flint: a ratio, measured in one run."""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
from pathlib import Path

from symbolic_it.book import load
from symbolic_it.identities import Identity

MOST, ROUNDS = 2.2, 7
REPLAY = "import sys; sys.argv = ['symbolic-it', 'replay', {file!r}]; from symbolic_it.cli import run; sys.exit(run())"


def seconds(code: str, byte_code: Path) -> float:
    """Processor time of a new interpreter that runs the code, with byte code kept as an installed program's is."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(
        [sys.executable, "-c", code],
        check=True,
        stdout=subprocess.DEVNULL,
        timeout=60,
        env={**environment, "PYTHONPYCACHEPREFIX": str(byte_code)},
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def ratio(file: Path) -> float:
    """The least times of rounds that take turns."""
    kept, own = file.parent, REPLAY.format(file=str(file))
    both = [(seconds("import click, flint", kept), seconds(own, kept)) for _ in range(ROUNDS)]
    return min(one for _, one in both) / min(bare for bare, _ in both)


def test_replay_starts_about_as_fast_as_its_libraries(tmp_path: Path) -> None:
    found = load("gibbs-inequality")
    assert isinstance(found, Identity)
    file = tmp_path / "c.json"
    file.write_text(json.dumps(found.derive().certificate), encoding="utf-8")
    assert ratio(file) < MOST
