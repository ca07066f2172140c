"""The report in each format: text, JSON, SARIF, GitHub annotations and HTML, from ordinary and from hostile chapters."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from symbolic_it.verify.reports import github
from symbolic_it.verify.reports import text as text_report
from symbolic_it.verify.reports.json import joined_json
from symbolic_it.verify.reports.sarif import sarif
from symbolic_it.verify.settings import Settings
from symbolic_it.verify.workers.work import judge_file

HOSTILE = '$-\\log_2 0.25 = 3$ ]]> <script>alert(1)</script> \x1b[31m &amp; "\n::error::100%\n\n$H(p = \\log 2 + )$\n'

#: the part of the SARIF 2.1.0 schema that our log uses
LOG = {
    "type": "object",
    "required": ["version", "runs"],
    "properties": {
        "version": {"const": "2.1.0"},
        "runs": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["tool", "results"],
                "properties": {
                    "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
                    "tool": {
                        "type": "object",
                        "required": ["driver"],
                        "properties": {"driver": {"type": "object", "required": ["name", "rules"]}},
                    },
                    "results": {
                        "type": "array",
                        "items": {
                            "type": "object",
                            "required": ["message", "ruleId", "locations"],
                            "properties": {
                                "level": {"enum": ["none", "note", "warning", "error"]},
                                "kind": {"enum": ["notApplicable", "pass", "fail", "review", "open", "informational"]},
                                "message": {"type": "object", "required": ["text"]},
                                "locations": {
                                    "items": {
                                        "required": ["physicalLocation"],
                                        "properties": {
                                            "physicalLocation": {
                                                "properties": {
                                                    "region": {
                                                        "properties": {
                                                            k: {"type": "integer", "minimum": 1}
                                                            for k in ("startLine", "startColumn", "endLine", "endColumn")
                                                        }
                                                    }
                                                }
                                            }
                                        },
                                    }
                                },
                            },
                        },
                    },
                },
            },
        },
    },
}


@pytest.fixture(scope="module")
def document(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    path = tmp_path_factory.mktemp("chapters") / "a:b,c%.md"
    path.write_text(HOSTILE, encoding="utf-8")
    return joined_json([judge_file(str(path), Settings())])


def test_the_text_shows_line_caret_expected_value_and_what_was_not_understood(document: dict[str, Any]) -> None:
    text = text_report.render(document)
    lines = text.splitlines()
    assert "IT201 wrong-number" in lines[0] and ":1:2: " in lines[0]
    assert lines[2].startswith("1 | $-\\log_2 0.25 = 3$")
    assert lines[3].index("^") == lines[2].index("-")
    assert lines[0].endswith("the value is 2") and "not understood (1), and not checked:" in text
    assert lines[-1].startswith("1 error, 1 formula not judged; ")


def test_the_text_cannot_drive_a_terminal(document: dict[str, Any]) -> None:
    assert "\x1b" not in text_report.render(document)


def test_wide_letters_move_the_caret() -> None:
    finding = {"rule": "IT1", "name": "x", "severity": "error", "message": "m", "help": "", "source": "熵 x", "line": 1, "column": 3}
    file = {"path": "p", "finished": True, "claims": [], "diagnostics": [{**finding, "end_line": 1, "end_column": 4}]}
    assert text_report.render({"files": [file], "summary": {}}).splitlines()[3] == "  |    ^"


def test_json_is_one_document_with_stable_keys(document: dict[str, Any]) -> None:
    again = json.loads(json.dumps(document))
    assert next(iter(again)) == "schema" and again["schema"] == "symbolic-it/verify/1"
    keys = {"line", "column", "end_line", "end_column", "text", "kind", "verdict", "reading", "message", "witness", "expected"}
    keys |= {"hypotheses", "premises", "declarations"}
    assert all(set(c) == keys for f in again["files"] for c in f["claims"])


def test_sarif_is_a_log_of_version_2_1_0(document: dict[str, Any]) -> None:
    log = sarif(document)
    jsonschema.validate(log, LOG)
    results, rules = log["runs"][0]["results"], log["runs"][0]["tool"]["driver"]["rules"]
    assert [r["kind"] for r in results if r["ruleId"] == "IT201"] == ["fail"]
    assert all(rules[r["ruleIndex"]]["id"] == r["ruleId"] for r in results)
    assert all(" " not in r["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for r in results)


def test_sarif_has_what_github_asks_for(document: dict[str, Any]) -> None:
    """docs.github.com, "SARIF support for code scanning": required properties and their lengths."""
    run = sarif(document)["runs"][0]
    for rule in run["tool"]["driver"]["rules"]:
        assert 0 < len(rule["shortDescription"]["text"]) <= 1024 and 0 < len(rule["fullDescription"]["text"]) <= 1024
        assert len(rule["name"]) <= 255 and rule["help"]["text"]
    assert all(0 < len(r["message"]["text"]) <= 1024 and r["locations"] for r in run["results"])
    prints = [r["partialFingerprints"]["findingHash/v1"] for r in run["results"]]
    assert len(set(prints)) == len(prints)


def test_an_annotation_is_one_line_and_its_properties_are_escaped(document: dict[str, Any]) -> None:
    document["files"][0]["diagnostics"][0]["help"] = "expected 2"
    lines = github.render(document).splitlines()
    assert len(lines) == len(document["files"][0]["diagnostics"])
    assert all(line.startswith(("::error ", "::warning ", "::notice ")) for line in lines)
    assert "a%3Ab%2Cc%25.md" in lines[0] and "%0A" in lines[0]


def test_findings_in_a_notebook_name_the_cell(tmp_path: Path) -> None:
    cells = [
        {"cell_type": "markdown", "metadata": {}, "source": "text"},
        {"cell_type": "markdown", "metadata": {}, "source": "\n$-\\log_2 0.25 = 3$"},
    ]
    path = tmp_path / "n.ipynb"
    path.write_text(json.dumps({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}), encoding="utf-8")
    document = joined_json([judge_file(str(path), Settings())])
    found = document["files"][0]["diagnostics"][0]
    assert (found["cell"], found["line"], found["column"]) == (1, 2, 2)
    assert ":cell 1:2:2:" in text_report.render(document)
    assert sarif(document)["runs"][0]["results"][0]["locations"][0]["logicalLocations"][0]["name"] == "cell 1"
