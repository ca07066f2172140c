"""Verdicts carry what they rest on: whoever writes "refuted" names a witness or the value that was expected."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

SOURCES = sorted((Path(__file__).parents[2] / "symbolic_it").rglob("*.py"))


def bare(tree: ast.AST) -> list[int]:
    """The lines where a refutation is made of a message alone."""
    calls = [n for n in ast.walk(tree) if isinstance(n, ast.Call) and isinstance(n.func, ast.Name) and n.func.id == "Verdict" and n.args]
    refuted = [n for n in calls if isinstance(n.args[0], ast.Constant) and n.args[0].value == "refuted"]
    return [n.lineno for n in refuted if len(n.args) < 4 and not {"witness", "expected"} & {k.arg for k in n.keywords}]


@pytest.mark.parametrize("path", [p for p in SOURCES if '"refuted"' in p.read_text(encoding="utf-8")], ids=lambda p: p.stem)
def test_a_refutation_has_a_witness_or_the_expected_value(path: Path) -> None:
    assert bare(ast.parse(path.read_text(encoding="utf-8"))) == []


def test_one_without_is_found() -> None:
    assert bare(ast.parse('Verdict("refuted", "because")')) == [1]
