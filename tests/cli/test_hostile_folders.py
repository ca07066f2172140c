"""Nothing in or below the current folder, or beside a chapter, is imported or run, whatever its name; all chapters are judged."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

SCRIPT = "import sys; from symbolic_it.cli import run; sys.exit(run())"
#: Run as the installed command is: the folder of the command, and not the current one, is first on the path.
COMMAND = [sys.executable, "-P", "-c", SCRIPT]
MODULES = (
    *("socket", "random", "re", "json", "tempfile", "multiprocessing", "click", "numpy", "pebble", "flint", "typing", "difflib"),
    *("markdown_it", "scipy", "torch", "sitecustomize", "usercustomize", "conftest", "losses", "a", "b"),
)
PACKAGES = ("sympy", "symbolic_it", "concurrent", "cli", "mpmath")
RIGHT, WRONG = "$\\log_2 8 = 3$\n", "$\\log_2 8 = 4$\n"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder with two chapters, and modules that leave a mark if anybody imports them."""
    made = tmp_path_factory.mktemp("hostile")
    mark = f"open({str(made / 'mark')!r}, 'a').write(__name__ + '\\n')\n"
    for name in MODULES:
        (made / f"{name}.py").write_text(mark)
    for name in PACKAGES:
        (made / name).mkdir()
        (made / name / "__init__.py").write_text(mark)
    (made / "a.md").write_text(RIGHT)
    (made / "b.md").write_text(WRONG)
    (made / "link.md").symlink_to(made / "a.md")
    (made / "round").symlink_to(made)
    yield made
    assert not (made / "mark").exists(), (made / "mark").read_text()


def run(folder: Path, *arguments: str, command: list[str] | None = None, **more: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "SYMBOLIC_IT_CACHE_DIR": str(folder / "cache"), **more}
    environment = {name: value for name, value in environment.items() if value != "-"}
    done = subprocess.run(
        [*(command or COMMAND), *arguments], cwd=folder, env=environment, capture_output=True, text=True, timeout=120
    )  # fmt: skip
    mark = folder / "mark"
    assert not mark.exists(), f"{arguments}: ran {mark.read_text()}"
    assert "Traceback" not in done.stderr and "internal error" not in done.stderr, done.stderr
    return done


def judged(done: subprocess.CompletedProcess[str]) -> dict[str, list[str]]:
    files = json.loads(done.stdout)["files"]
    assert all(f["finished"] for f in files)
    return {Path(f["path"]).name: [c["verdict"] for c in f["claims"]] for f in files}


BOTH = {"a.md": ["confirmed"], "b.md": ["refuted"]}


@pytest.mark.parametrize("options", [(), ("--jobs", "1"), ("--jobs", "0")], ids=" ".join)
def test_several_chapters_are_judged(folder: Path, options: tuple[str, ...]) -> None:
    done = run(folder, "verify", "a.md", "b.md", "--no-cache", "--format", "json", *options)
    assert (done.returncode, judged(done)) == (1, BOTH)


def test_one_chapter_and_one_behind_a_link_are_judged(folder: Path) -> None:
    assert judged(run(folder, "verify", "link.md", "--no-cache", "--format", "json")) == {"link.md": ["confirmed"]}


@pytest.mark.parametrize(
    "environment",
    [
        {"PYTHONSTARTUP": "socket.py"},
        {"PYTHONPATH": "-", "HOME": "-", "XDG_CACHE_HOME": "-"},
        {"TMPDIR": "/proc/nowhere", "TEMP": "/proc/nowhere", "TMP": "/proc/nowhere"},
    ],
    ids=["PYTHONSTARTUP", "no home", "no temporary folder named"],
)
def test_the_environment_does_not_change_that(folder: Path, environment: dict[str, str]) -> None:
    done = run(folder, "verify", "a.md", "b.md", "--no-cache", "--format", "json", **environment)
    assert judged(done) == BOTH


def test_a_python_path_that_names_the_folder_is_not_used(folder: Path, tmp_path: Path) -> None:
    """Python itself runs a sitecustomize.py on PYTHONPATH before any program begins; all else there is left alone."""
    other = tmp_path / "folder"
    other.mkdir()
    mark = f"open({str(other / 'mark')!r}, 'a').write(__name__ + '\\n')\n"
    for name in ("random", "numpy", "click", "sympy", "tempfile", "multiprocessing"):
        (other / f"{name}.py").write_text(mark)
    (other / "a.md").write_text(RIGHT)
    (other / "b.md").write_text(WRONG)
    done = run(other, "verify", "a.md", "b.md", "--no-cache", "--format", "json", PYTHONPATH=".")
    assert judged(done) == BOTH


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[tool.symbolic-it]\nselect = 5\n", "expected a list of strings"),
        ("[tool.symbolic-it]\nplugins = ['socket']\n", 'found "plugins"'),
        ("[tool]\nsymbolic-it = 3\n", "expected a table"),
        ("[tool.symbolic-it\n", "not TOML"),
        ("x = " + "[" * 5000 + "]" * 5000 + "\n[tool.symbolic-it]\n", "not TOML"),
        ("[tool.symbolic-it]\ndeclare = ['let p be a pmff']\n", "column 12"),
    ],
)
def test_odd_settings_are_one_line(folder: Path, text: str, said: str) -> None:
    settings = folder / "pyproject.toml"
    settings.write_text(text)
    try:
        done = run(folder, "verify", "a.md", "--no-cache")
    finally:
        settings.unlink()
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert said in done.stderr


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("check", "D(p||q) >= 0"), 0),
        (("derive", "gibbs-inequality"), 0),
        (("compute", "entropy", "1/2,1/2"), 0),
        (("answer-key", "coin-entropy"), 0),
        (("explain", "kl"), 0),
        (("list", "rules"), 0),
        (("grade", "none.json", "none.csv"), 2),
        (("replay", "none.json"), 2),
        (("audit", "nowhere:f", "kl"), 2),
    ],
    ids=lambda value: value[0] if isinstance(value, tuple) else "",
)
def test_no_other_command_runs_anything(folder: Path, arguments: tuple[str, ...], code: int) -> None:
    assert run(folder, *arguments).returncode == code


def test_audit_runs_the_module_that_was_named_and_no_other_file(tmp_path: Path) -> None:
    mark = f"open({str(tmp_path / 'mark')!r}, 'a').write(__name__ + '\\n')\n"
    for name in ("random", "numpy", "socket", "sympy"):
        (tmp_path / f"{name}.py").write_text(mark)
    (tmp_path / "losses.py").write_text(
        "import random\nimport numpy as np\n\ndef kl(p, q):\n    return np.sum(np.where(p > 0, p * np.log(np.where(p > 0, p, 1) / q), 0), axis=-1)\n"
    )  # fmt: skip
    done = run(tmp_path, "audit", "losses:kl", "kl")
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_pytest_plugin_imports_nothing_beside_a_chapter(tmp_path: Path) -> None:
    """`python -m pytest` puts the folder first on the path; conftest.py, and what pytest itself imports late, are pytest's to run."""
    for name in ("numpy", "flint", "markdown_it", "sympy", "mpmath", "pebble", "tomllib", "mdit_py_plugins"):
        (tmp_path / f"{name}.py").write_text(f"open({str(tmp_path / 'mark')!r}, 'a').write(__name__ + '\\n')\n")
    (tmp_path / "a.md").write_text(RIGHT)
    (tmp_path / "b.md").write_text(WRONG)
    script = "import sys, pytest; sys.path.insert(0, ''); sys.exit(pytest.main(sys.argv[1:]))"
    options = ("--symbolic-it", "-q", "-p", "no:cacheprovider", "--rootdir", ".", "-c", "/dev/null", "a.md", "b.md")
    done = run(tmp_path, *options, command=[sys.executable, "-P", "-c", script], PYTEST_DISABLE_PLUGIN_AUTOLOAD="-")
    assert "1 failed, 1 passed" in done.stdout, done.stdout + done.stderr


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write and read everything")
@pytest.mark.parametrize("mode", [0o555, 0o311])
def test_a_folder_that_may_not_be_written_or_listed(tmp_path: Path, mode: int) -> None:
    (tmp_path / "a.md").write_text(RIGHT)
    tmp_path.chmod(mode)
    try:
        assert judged(run(tmp_path, "verify", "a.md", "--format", "json", SYMBOLIC_IT_CACHE_DIR="-")) == {"a.md": ["confirmed"]}
    finally:
        tmp_path.chmod(0o755)


def test_a_chapter_that_may_not_be_read_is_told_and_the_others_are_judged(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(RIGHT)
    (tmp_path / "gone.md").symlink_to(tmp_path / "nowhere.md")
    done = run(tmp_path, "verify", "a.md", "gone.md", "--no-cache")
    assert done.returncode == 2 and "gone.md" in done.stderr and "no errors" not in done.stdout
