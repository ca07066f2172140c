"""A chapter is a test file: `pytest --symbolic-it` collects chapters and reports each finding as a failure.

Opt in with the option, or with `symbolic_it = true` and `symbolic_it_files = docs/*.md` in the pytest settings. One item per
chapter checks that it could be read; one item per claim carries its verdict, so that a wrong formula is one failed test with its place.
"""

from __future__ import annotations

from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import pytest

from ..import_path import SafePath
from .reports.place import place_of

_DEFAULT = ("*.md", "*.tex", "*.ipynb", "*.txt")


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("symbolic-it", "chapters as tests")
    group.addoption("--symbolic-it", action="store_true", default=False, help="Collect chapters and judge their formulas.")
    parser.addini("symbolic_it", "Collect chapters without the option.", type="bool", default=False)
    parser.addini("symbolic_it_files", "Patterns of the chapters to collect.", type="args", default=list(_DEFAULT))


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.File | None:
    config = parent.config
    if not (config.getoption("--symbolic-it") or config.getini("symbolic_it")):
        return None
    shown = file_path.as_posix()
    if any(fnmatch(file_path.name, p) or fnmatch(shown, f"*/{p}") for p in config.getini("symbolic_it_files")):
        return Chapter.from_parent(parent, path=file_path)
    return None


class Chapter(pytest.File):
    """A chapter; its items are its claims, then the findings that belong to no claim."""

    def collect(self) -> Iterator[pytest.Item]:
        # pytest itself runs conftest.py and what it collects; nothing else beside the chapter is imported
        root = self.config.rootpath
        folders = [f for f in self.path.parents if f == root or root in f.parents] or [self.path.parent]
        with SafePath(*map(str, folders)):
            from .settings import SettingsError, find_pyproject, read_settings
            from .workers.work import judge_file

            try:
                report = judge_file(str(self.path), read_settings(find_pyproject(self.path.parent)))
            except SettingsError as e:
                raise self.CollectError(str(e)) from None
        if "error" in report:
            raise self.CollectError(report["error"])
        findings = {place_of(d): d for d in report["diagnostics"] if d["severity"] == "error"}
        for claim in report["claims"]:
            if claim["verdict"] not in ("data", "not-understood") and claim["kind"] != "mention":
                yield Claim.from_parent(self, name=f"line {_place(claim)}", found=claim, finding=findings.pop(place_of(claim), None))
        for d in findings.values():
            yield Claim.from_parent(self, name=f"line {_place(d)} {d['rule']}", found=d, finding=d)


class Claim(pytest.Item):
    """One formula, number or sentence."""

    def __init__(self, *, found: dict[str, Any], finding: dict[str, Any] | None, **more: Any) -> None:
        super().__init__(**more)
        self.found, self.finding = found, finding

    def runtest(self) -> None:
        if self.finding is not None:
            raise FalseClaimError(self.finding)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        if isinstance(excinfo.value, FalseClaimError):
            from .reports.text import render

            document = {
                "files": [{"path": str(self.path), "finished": True, "claims": [], "diagnostics": [excinfo.value.finding]}],
                "summary": {},
            }
            return render(document).rpartition("\n\n")[0]
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Path, int, str]:
        return self.path, self.found["line"] - 1, self.name


class FalseClaimError(AssertionError):
    """A chapter says something false."""

    def __init__(self, finding: dict[str, Any]) -> None:
        super().__init__(f"{finding['rule']} {finding['name']}: {finding['message']}")
        self.finding = finding


def _place(item: dict[str, Any]) -> str:
    cell = f"cell {item['cell']}, " if item.get("cell") is not None else ""
    return f"{cell}{item['line']}:{item['column']}"
