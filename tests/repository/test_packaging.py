"""What is built holds every source file, once, under `symbolic_it`, and nothing else."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    """The wheel, built from the source distribution, itself built from a copy of the source without build leftovers."""
    copy = tmp_path_factory.mktemp("source") / "copy"
    copy.mkdir()
    for name in ("pyproject.toml", "setup.py", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, copy)
    for name in ("symbolic_it", "cli"):
        shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
    pytest.importorskip("build")
    done = subprocess.run(
        [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(copy / "dist"), str(copy)],
        capture_output=True,
        text=True,
        cwd=copy.parent,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    (built,) = (copy / "dist").glob("*.whl")
    return zipfile.ZipFile(built)


def expected_files() -> set[str]:
    library = {str(path.relative_to(ROOT)) for path in (ROOT / "symbolic_it").rglob("*.py")}
    commands = {f"symbolic_it/{path.relative_to(ROOT)}" for path in (ROOT / "cli").rglob("*.py")}
    data = {str(path.relative_to(ROOT)) for path in (ROOT / "symbolic_it").rglob("*") if path.suffix in (".toml", ".md")}
    return library | commands | data | {"symbolic_it/py.typed"}


def test_the_wheel_holds_every_source_and_data_file_and_no_other(wheel: zipfile.ZipFile) -> None:
    assert {name for name in wheel.namelist() if ".dist-info/" not in name} == expected_files()


def test_no_package_called_cli_reaches_site_packages(wheel: zipfile.ZipFile) -> None:
    (info,) = {name.split("/")[0] for name in wheel.namelist()} - {"symbolic_it"}
    assert info.endswith(".dist-info")


def test_the_command_and_the_licence_are_in_the_wheel(wheel: zipfile.ZipFile) -> None:
    texts = {Path(name).name: wheel.read(name).decode() for name in wheel.namelist() if ".dist-info/" in name}
    assert "symbolic-it = symbolic_it.cli:run" in texts["entry_points.txt"]
    assert "The symbolic_it authors" in texts["LICENSE"]


def test_the_pre_commit_hook_runs_a_command_that_exists() -> None:
    from symbolic_it.cli import commands

    (entry,) = (
        line.split(":", 1)[1].split()
        for line in (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8").splitlines()
        if line.strip().startswith("entry:")
    )
    assert entry[0] in tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["scripts"]
    if entry[1] not in [command.name for command in commands.entries()]:
        pytest.skip(f"the command {entry[1]} does not exist yet")
