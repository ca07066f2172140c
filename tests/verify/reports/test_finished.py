"""A gap is never called clean: a file that was not finished is an error in every format, a formula that was given up is counted."""

from __future__ import annotations

from typing import Any

import pytest

from symbolic_it.verify.pipeline import failed
from symbolic_it.verify.reports import github, html, sarif, text
from symbolic_it.verify.reports.finished import SET_ASIDE
from symbolic_it.verify.reports.json import joined_json
from symbolic_it.verify.settings import Settings

PLACE = {"line": 1, "column": 1, "end_line": 1, "end_column": 2}


def claim(verdict: str, message: str = "") -> dict[str, Any]:
    more = {"text": "x", "kind": "identity", "reading": "x", "witness": None, "expected": None}
    return {**PLACE, **more, "verdict": verdict, "message": message}


def document(*claims: dict[str, Any], reason: str = "") -> dict[str, Any]:
    file = {"path": "a.md", "claims": list(claims), "diagnostics": [], "finished": not reason}
    return joined_json([file | ({"reason": reason} if reason else {})])


UNFINISHED = document(claim("proved"), reason="no worker could be kept alive")


def test_an_unfinished_file_asks_for_exit_code_1() -> None:
    assert failed(UNFINISHED, Settings())
    assert not failed(document(claim("proved")), Settings())


def test_every_format_names_an_unfinished_file_and_its_reason() -> None:
    for report in (text.render(UNFINISHED), html.render(UNFINISHED), github.render(UNFINISHED), str(sarif.sarif(UNFINISHED))):
        assert "no worker could be kept alive" in report
        assert "no errors" not in report.lower() and "no findings" not in report.lower()
    assert text.render(UNFINISHED).splitlines()[-1] == "1 error, 1 file not finished; 1 claim: 1 proved"
    assert sarif.sarif(UNFINISHED)["runs"][0]["invocations"][0]["executionSuccessful"] is False


@pytest.mark.parametrize(
    "gap",
    [
        claim("not-understood", "column 1: ..."),
        claim("undecided", SET_ASIDE + "the worker ended"),
        claim("undecided", "the budget of 6 s ran out"),
        claim("undecided", "the time was over before a proof or a counterexample was found"),
    ],
)
def test_no_errors_is_said_only_where_everything_was_judged(gap: dict[str, Any]) -> None:
    assert text.found(document(claim("proved"), gap)) == "nothing found false, 1 formula not judged"
    assert text.found(document(claim("proved"))) == "no errors"
    assert text.found(document(claim("proved"), claim("undecided", "neither a proof nor a counterexample was found"))) == "no errors"
    assert text.found(document(claim("proved")), unreadable=1) == "nothing found false, 1 file could not be read"
