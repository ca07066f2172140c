"""Verdicts carry what they rest on: "refuted" a witness or the value that was expected, "proved" its certificate."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

SOURCES = sorted((Path(__file__).parents[2] / "symbolic_it").rglob("*.py"))


def bare(tree: ast.AST, word: str, rest: set[str]) -> list[int]:
    """The lines where a verdict with that word is made without any of what it rests on."""
    calls = [n for n in ast.walk(tree) if isinstance(n, ast.Call) and isinstance(n.func, ast.Name) and n.func.id == "Verdict" and n.args]
    such = [n for n in calls if isinstance(n.args[0], ast.Constant) and n.args[0].value == word]
    return [n.lineno for n in such if len(n.args) < 4 and not rest & {k.arg for k in n.keywords}]


@pytest.mark.parametrize("path", [p for p in SOURCES if 'Verdict("refuted"' in p.read_text(encoding="utf-8")], ids=lambda p: p.stem)
def test_a_refutation_has_a_witness_or_the_expected_value(path: Path) -> None:
    assert bare(ast.parse(path.read_text(encoding="utf-8")), "refuted", {"witness", "expected"}) == []


@pytest.mark.parametrize("path", [p for p in SOURCES if 'Verdict("proved"' in p.read_text(encoding="utf-8")], ids=lambda p: p.stem)
def test_a_proof_has_its_certificate(path: Path) -> None:
    assert bare(ast.parse(path.read_text(encoding="utf-8")), "proved", {"certificate"}) == []


def test_one_without_is_found() -> None:
    assert bare(ast.parse('Verdict("refuted", "because")'), "refuted", {"witness", "expected"}) == [1]
    assert bare(ast.parse('Verdict("proved", "because")'), "proved", {"certificate"}) == [1]
