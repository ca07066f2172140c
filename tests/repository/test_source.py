"""Every file is short, says what it is, and depends on nothing outside the repository."""

from __future__ import annotations

import ast
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCES = sorted(path for folder in ("symbolic_it", "cli") for path in (ROOT / folder).rglob("*.py"))
# In parts, so that this file is not what it looks for.
HOSTS = [
    ".".join(parts)
    for parts in (
        ("pypi", "org"),
        ("pythonhosted", "org"),
        ("npmjs", "org"),
        ("npmjs", "com"),
        ("download", "pytorch", "org"),
        ("deb", "debian", "org"),
        ("conda", "anaconda", "org"),
        ("crates", "io"),
        ("proxy", "golang", "org"),
    )
]


def tracked() -> list[Path]:
    done = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True)
    if done.returncode:
        pytest.skip("no git checkout: the list of tracked files is not known")
    return [ROOT / name for name in done.stdout.split("\0") if name and (ROOT / name).is_file()]


def test_a_source_file_is_short() -> None:
    long = [str(path.relative_to(ROOT)) for path in SOURCES if path.read_text(encoding="utf-8").count("\n") > 600]
    assert long == [], "split it: one mechanism, one file"


def test_a_source_file_opens_with_its_title() -> None:
    """The first line of its docstring, of at most 120 characters."""
    titles = {path: (ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or "").partition("\n")[0] for path in SOURCES}
    assert [str(path.relative_to(ROOT)) for path, title in titles.items() if not 0 < len(title) <= 120] == []


def test_no_tracked_file_names_a_package_registry_or_a_place_of_one_machine() -> None:
    forbidden = re.compile("|".join(map(re.escape, [*HOSTS, "/".join(["", "work", ""])])))
    found = []
    for path in tracked():
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        found += [f"{path.relative_to(ROOT)}: {match.group()}" for match in forbidden.finditer(text)]
    assert found == []


def test_every_folder_of_source_is_a_package() -> None:
    assert [path for path in SOURCES if not (path.parent / "__init__.py").exists()] == []
