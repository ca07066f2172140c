"""What a verdict rests on stands in every report: hypotheses, and facts of the text with their places, hard or soft."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from symbolic_it.chapters import Document, parse_chapter
from symbolic_it.decide.verdict import Verdict
from symbolic_it.verify.model import Claim, Diagnostic, Report
from symbolic_it.verify.premise import Premise
from symbolic_it.verify.reports import github, text
from symbolic_it.verify.reports.given import given, given_line
from symbolic_it.verify.reports.json import file_json, joined_json
from symbolic_it.verify.reports.sarif import sarif
from symbolic_it.verify.settings import Settings
from symbolic_it.verify.workers.work import judge_file

CHAPTER = "Let $X \\sim N(0, 1)$.\n\nThe lengths are short.\n\nSo $h(X) = 2$.\n"
TOLD = Premise("X ~ N(0, 1)", CHAPTER.index("X \\sim"), CHAPTER.index("$.\n"))
SOFT = Premise("the unit is nats", CHAPTER.index("The lengths"), CHAPTER.index("lengths"), hard=False)
OUTSIDE = Premise("logs in base 2", origin="declaration")

PLACE = {"line": {"type": "integer", "minimum": 1}, "column": {"type": "integer", "minimum": 1}}
PLACE |= {f"end_{name}": schema for name, schema in PLACE.items()} | {"cell": {"type": "integer", "minimum": 0}}
TEXT = {"type": "string"}
TEXT_OR_NULL = {"type": ["string", "null"]}


def record(*optional: str, **properties: Any) -> dict[str, Any]:
    """An object of exactly these keys."""
    required = [name for name in properties if name not in (*optional, "cell")]
    return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}


PREMISE = record(
    text=TEXT,
    **{name: {"type": ["integer", "null"]} for name in PLACE},
    hard={"type": "boolean"},
    origin={"enum": ["text", "declaration", "book", "notation"]},
)
CLAIM = record(
    **PLACE,
    text=TEXT,
    kind={"enum": ["identity", "definition", "inequality", "numeric", "argmin", "limit", "distribution", "data", "mention", "prose"]},
    verdict=TEXT,
    reading=TEXT,
    message=TEXT,
    hypotheses={"type": "array", "items": TEXT},
    premises={"type": "array", "items": PREMISE},
    declarations={"type": "array", "items": TEXT},
    witness={"type": ["object", "null"]},
    expected=TEXT_OR_NULL,
)
DIAGNOSTIC = record(
    "source", rule=TEXT, name=TEXT, severity={"enum": ["error", "warning", "info"]}, **PLACE, message=TEXT, help=TEXT, source=TEXT
)
FILE = record(
    "reason",
    path=TEXT,
    claims={"type": "array", "items": CLAIM},
    diagnostics={"type": "array", "items": DIAGNOSTIC},
    finished={"type": "boolean"},
    reason=TEXT,
)
REPORT = record(
    schema={"const": "symbolic-it/verify/1"},
    files={"type": "array", "items": FILE},
    summary={"type": "object", "additionalProperties": {"type": "integer", "minimum": 1}},
)


def judged() -> tuple[Document, Claim]:
    document = parse_chapter(CHAPTER, "markdown", "a.md")
    start = CHAPTER.index("h(X)")
    verdict = Verdict("refuted", "the sides differ", ("X has a density",), expected="1.42")
    return document, Claim(start, start + 8, "h(X) = 2", "numeric", verdict, "h(X) = 2 nats", (), (TOLD, SOFT, OUTSIDE))


@pytest.fixture
def report() -> dict[str, Any]:
    document, claim = judged()
    finding = Diagnostic("IT201", "wrong-number", "error", claim.start, claim.end, "the value is 1.42")
    return joined_json([file_json(document, Report("a.md", (claim,), (finding,)))])


FACTS = ["X has a density", "X ~ N(0, 1) (line 1)", "the unit is nats (line 3, suggested by words only)", "logs in base 2 (declared)"]


def test_json_has_every_fact_with_its_place(report: dict[str, Any]) -> None:
    jsonschema.validate(report, REPORT)
    (claim,) = report["files"][0]["claims"]
    assert claim["hypotheses"] == ["X has a density"]
    assert claim["premises"] == [
        {"text": "X ~ N(0, 1)", "line": 1, "column": 6, "end_line": 1, "end_column": 20, "hard": True, "origin": "text"},
        {"text": "the unit is nats", "line": 3, "column": 1, "end_line": 3, "end_column": 5, "hard": False, "origin": "text"},
        dict.fromkeys(("line", "column", "end_line", "end_column")) | {"text": "logs in base 2", "hard": True, "origin": "declaration"},
    ]


def test_a_real_report_keeps_to_the_schema() -> None:
    path = Path(__file__).parents[3] / "examples" / "flawed.md"
    jsonschema.validate(joined_json([judge_file(str(path), Settings())]), REPORT)


@pytest.mark.parametrize("wrong", [{"hard": "yes"}, {"origin": "guess"}, {"line": "1"}, {"more": 1}])
def test_the_schema_refuses(report: dict[str, Any], wrong: dict[str, Any]) -> None:
    report["files"][0]["claims"][0]["premises"][0] |= wrong
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(report, REPORT)


def test_facts_are_said_once_with_line_and_softness(report: dict[str, Any]) -> None:
    assert given(report["files"][0]["claims"][0]) == FACTS
    assert given_line({}) == ""
    document, claim = judged()
    twice = replace(claim, verdict=replace(claim.verdict, hypotheses=(TOLD.text,)), premises=(TOLD, TOLD))
    assert given(file_json(document, Report("a.md", (twice,)))["claims"][0]) == ["X ~ N(0, 1) (line 1)"]


def test_text_and_annotations_say_what_is_given(report: dict[str, Any]) -> None:
    line = f"given: {'; '.join(FACTS)}"
    assert f"  = {line}" in text.render(report).splitlines()
    assert github.render(report).endswith(f"::the value is 1.42%0A{line}")


def test_sarif_links_to_the_lines_that_tell_them(report: dict[str, Any]) -> None:
    (result,) = sarif(report)["runs"][0]["results"]
    assert result["properties"] == {"given": FACTS}
    related = [(r["message"]["text"], r["physicalLocation"]["region"]["startLine"]) for r in result["relatedLocations"]]
    assert related == [("X ~ N(0, 1)", 1), ("the unit is nats", 3)]


def test_sarif_says_under_which_hypotheses_a_claim_passes(report: dict[str, Any]) -> None:
    report["files"][0]["diagnostics"] = []
    report["files"][0]["claims"][0] |= {"verdict": "proved", "premises": []}
    (result,) = sarif(report)["runs"][0]["results"]
    assert (result["kind"], result["properties"]) == ("pass", {"given": ["X has a density"]}) and "relatedLocations" not in result


def test_a_premise_of_a_notebook_names_its_cell() -> None:
    fact = {"text": "b = 2", "line": 4, "column": 1, "end_line": 4, "end_column": 2, "cell": 3, "hard": True, "origin": "text"}
    assert given({"premises": [fact]}) == ["b = 2 (cell 3, line 4)"]
