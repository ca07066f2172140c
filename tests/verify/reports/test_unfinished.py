"""A file that was not finished is an error in every report."""

from __future__ import annotations

from symbolic_it.verify.pipeline import failed
from symbolic_it.verify.reports import github, html, sarif, text
from symbolic_it.verify.reports.json import joined_json
from symbolic_it.verify.settings import Settings

WHOLE = {"path": "a.md", "claims": [], "diagnostics": []}
DOCUMENT = joined_json([WHOLE, {**WHOLE, "path": "b.md", "incomplete": "the worker ended"}])


def test_exit_code_and_json() -> None:
    assert failed(DOCUMENT, Settings()) and not failed(joined_json([WHOLE]), Settings())
    assert [f["finished"] for f in DOCUMENT["files"]] == [True, False]


def test_every_report_names_it_and_none_says_that_there_are_no_errors() -> None:
    run = sarif.sarif(DOCUMENT)["runs"][0]["invocations"][0]
    assert not run["executionSuccessful"] and "b.md" in run["toolExecutionNotifications"][0]["message"]["text"]
    assert "::error file=b.md" in github.render(DOCUMENT)
    for shown in (text.render(DOCUMENT), html.render(DOCUMENT)):
        assert "no errors" not in shown and "the worker ended" in shown
    assert "1 file not finished" in text.summary(DOCUMENT) and "no errors" in text.summary(joined_json([WHOLE]))
