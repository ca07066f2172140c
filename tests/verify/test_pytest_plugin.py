"""A chapter is a test file: a wrong formula is one failed test with its line."""

from __future__ import annotations

import subprocess
import sys
from importlib.metadata import entry_points
from pathlib import Path

PLUGIN = "symbolic_it.verify.pytest_plugin"


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    known = any(e.value == PLUGIN for e in entry_points(group="pytest11"))
    plugin = [] if known else ["-p", PLUGIN]
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", *plugin, *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True)


def test_each_claim_is_a_test_and_the_wrong_one_fails(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("$-\\log_2 0.25 = 2$\n\n$-\\log_2 0.25 = 3$\n", encoding="utf-8")
    done = run(tmp_path, "--symbolic-it")
    assert done.returncode == 1
    assert "1 failed, 1 passed" in done.stdout and "IT201 wrong-number" in done.stdout


def test_nothing_is_collected_unless_asked_for(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("$-\\log_2 0.25 = 3$\n", encoding="utf-8")
    assert run(tmp_path).returncode == 5
