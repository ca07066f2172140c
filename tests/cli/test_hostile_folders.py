"""A folder that holds modules of well-known names: none is executed, and every chapter is judged."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

NAMES = ["socket", "random", "numpy", "click", "signal", "pebble", "sitecustomize", "usercustomize", "conftest"]
PACKAGES = ["sympy", "symbolic_it", "multiprocessing"]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hostile")
    code = f"import os\nopen({str(folder / 'MARK')!r}, 'a').write(__name__ + chr(10))\n"
    for name in NAMES:
        (folder / f"{name}.py").write_text(code)
    for name in PACKAGES:
        (folder / name).mkdir()
        (folder / name / "__init__.py").write_text(code)
    for name in ("a.md", "b.md"):
        (folder / name).write_text("The entropy in nats is $\\log 1 = 0$.\n")
    (folder / "link.md").symlink_to(folder / "a.md")
    return folder


def started(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    script = Path(sys.executable).with_name("symbolic-it")
    if not script.exists():
        pytest.skip("the console script is not installed")
    environment = {k: v for k, v in os.environ.items() if k != "HOME"} | {"PYTHONSTARTUP": str(folder / "socket.py")}
    return subprocess.run([str(script), *arguments], cwd=folder, env=environment, capture_output=True, text=True, timeout=120)


@pytest.mark.parametrize("arguments", [["a.md"], ["a.md", "b.md"], ["a.md", "b.md", "link.md", "--jobs", "2"]], ids=" ".join)
def test_all_chapters_are_judged_and_nothing_beside_them_runs(folder: Path, arguments: list[str]) -> None:
    run = started(folder, "verify", *arguments, "--format", "json", "--no-cache")
    assert run.returncode == 0, run.stderr
    files = json.loads(run.stdout)["files"]
    assert len(files) == sum(a.endswith(".md") for a in arguments)
    assert all(f["finished"] and f["claims"] for f in files)
    assert not (folder / "MARK").exists(), (folder / "MARK").read_text()


@pytest.mark.parametrize(
    "arguments",
    [["derive", "gibbs-inequality"], ["check", "1 = 1"], ["list", "quantities"], ["explain", "entropy"], ["answer-key", "coin-entropy"]],
    ids=lambda a: a[0],
)
def test_other_commands_run_nothing_either(folder: Path, arguments: list[str]) -> None:
    run = started(folder, *arguments)
    assert run.returncode == 0, run.stderr
    assert not (folder / "MARK").exists(), (folder / "MARK").read_text()
