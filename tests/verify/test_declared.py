"""Declarations of an author: in every format, in scope, from outside; a contradiction is an error with both places."""

from __future__ import annotations

import json

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.documents import declarations_in
from symbolic_it.verify.chapter import verify_document
from symbolic_it.verify.check import check

KL = r"\sum_x u(x) \log \frac{u(x)}{v(x)} \ge 0"


FORMATS = {"md": "markdown", "tex": "latex", "ipynb": "notebook"}


def verdicts(text: str, path: str = "a.md", outside: str = "") -> list[str]:
    document = parse_chapter(text, FORMATS[path.partition(".")[2]], path)
    report = verify_document(document, declared=declarations_in(outside.splitlines(), "f"))
    return [c.verdict.word for c in report.claims]


def notebook(*cells: str) -> str:
    made = [{"cell_type": "markdown", "metadata": {}, "source": c} for c in cells]
    return json.dumps({"cells": made, "metadata": {}, "nbformat": 4, "nbformat_minor": 5})


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("<!-- symbolic-it: let u, v be pmfs -->\n\n$$%s$$\n", "a.md"),
        ("%% symbolic-it: let u, v be pmfs\n\n\\[%s\\]\n", "a.tex"),
    ],
)
def test_letters_are_laws_where_they_are_declared(text: str, path: str) -> None:
    assert verdicts(text % KL, path) == ["proved"]


def test_letters_are_laws_where_a_cell_declares_them() -> None:
    assert verdicts(notebook("<!-- symbolic-it: let u, v be pmfs -->", f"$${KL}$$"), "a.ipynb") == ["proved"]


def test_a_declaration_ends_with_its_section() -> None:
    text = f"# T\n\n## A\n\n<!-- symbolic-it: let u, v be pmfs -->\n\n$${KL}$$\n\n### A.1\n\n$${KL}$$\n\n## B\n\n$${KL}$$\n"
    assert [w == "proved" for w in verdicts(text)] == [True, True, False]


def test_one_before_the_first_heading_holds_everywhere() -> None:
    assert verdicts(f"<!-- symbolic-it: let u, v be pmfs -->\n\n## A\n\n$${KL}$$\n\n## B\n\n$${KL}$$\n") == ["proved"] * 2


def test_one_from_outside_holds_in_its_lines() -> None:
    text = f"$${KL}$$\n\n$${KL}$$\n\n$${KL}$$\n"
    assert [w == "proved" for w in verdicts(text, outside="3-4: let u, v be pmfs")] == [False, True, False]
    assert verdicts("$\\log 8 = 3$\n\n$\\log 8 = 3$\n", outside="1: logs in base 2")[0] == "confirmed"
    assert verdicts("$\\log 8 = 3$\n\n$\\log 8 = 3$\n", outside="1: logs in base 2")[1] != "confirmed"


def test_a_false_statement_stays_false_under_a_declaration() -> None:
    false = r"\sum_x u(x) \log \frac{u(x)}{v(x)} \le 0"
    assert verdicts(f"<!-- symbolic-it: let u, v be pmfs -->\n\n$${false}$$\n") == ["refuted"]


def test_declarations_of_another_file_do_not_count() -> None:
    assert verdicts(f"$${KL}$$\n", outside="other.md:1-9: let u, v be pmfs") != ["proved"]


@pytest.mark.parametrize(
    "text",
    [
        "<!-- symbolic-it: logs in base 2; natural logarithms -->\n\n$x$\n",
        "<!-- symbolic-it: logs in base 2 -->\n\n<!-- symbolic-it: logs in base 10 -->\n\n$x$\n",
        "<!-- symbolic-it: logs in base 2 -->\n\nWe use natural logarithms.\n",
        "<!-- symbolic-it: let p be a density; let p be a random variable -->\n\n$x$\n",
    ],
)
def test_a_contradiction_is_an_error(text: str) -> None:
    report = verify_document(parse_chapter(text, None, "a.md"))
    assert [(d.rule, d.severity) for d in report.diagnostics] == [("IT905", "error")]
    assert "declares" in report.diagnostics[0].message


def test_conditions_of_check_may_be_declarations() -> None:
    assert check(r"\log 8 = 3", "logs in base 2").verdict.word == "confirmed"
    assert check("I(X;Y) = 0", "let X, Y be independent").verdict.word == "proved"
    assert check("I(X;Y) = 0", "let X, Y be random variables").verdict.word == "refuted"
    assert check("D(p||q) >= 0", "let p be a pmff").verdict.word == "not-understood"
