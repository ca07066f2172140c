"""Declarations that open claims: named beside what is open, printed as a file for `--declare`, counted with the chapter judged again."""

from __future__ import annotations

from pathlib import Path

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.cli.main import main
from symbolic_it.documents import declarations_in
from symbolic_it.verify.chapter import verify_document
from symbolic_it.verify.settings import Settings
from symbolic_it.verify.suggest import suggestions

PROCESSING = "# Processing\n\nThen $I(X;Z) \\le I(X;Y)$ holds by processing.\n"


def test_what_is_open_names_what_would_settle_it() -> None:
    (claim,) = verify_document(parse_chapter(PROCESSING, None, "c.md")).claims
    assert claim.verdict.word == "undecided"
    assert claim.declarations == ("X, Y, Z form a Markov chain",)


def test_a_false_claim_has_no_such_declaration() -> None:
    (claim,) = verify_document(parse_chapter(PROCESSING.replace(r"\le", r"\le \frac{1}{2}"), None, "c.md")).claims
    assert claim.declarations == ()


def test_the_file_that_is_printed_opens_as_many_as_it_says(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def run(*args: str) -> tuple[int, str]:
        code = main(["verify", "--no-cache", "--jobs", "0", "--isolated", *args])
        return code, capsys.readouterr().out

    chapter, told = tmp_path / "c.md", tmp_path / "c.declare"
    chapter.write_text(PROCESSING, encoding="utf-8")
    code, printed = run(str(chapter), "--suggest")
    assert (code, printed) == (0, "c.md: X, Y, Z form a Markov chain  # opens 1 claim\n")
    told.write_text(printed, encoding="utf-8")
    assert declarations_in(printed.splitlines(), "c.declare")
    code, printed = run(str(chapter), "--declare", str(told))
    assert code == 0
    assert "1 proved" in printed


def test_what_opens_nothing_when_judged_again_is_not_printed() -> None:
    file = {"path": "c.md", "claims": [{"verdict": "undecided", "declarations": ["p: law"]}], "diagnostics": []}
    assert suggestions([file], Settings(), lambda path, settings: file).startswith("# no declaration")


def test_what_calls_a_claim_false_is_not_printed() -> None:
    file = {"path": "c.md", "claims": [{"verdict": "undecided", "declarations": ["p: law"]}], "diagnostics": []}
    false = {"path": "c.md", "claims": [{"verdict": "refuted", "declarations": []}], "diagnostics": []}
    assert suggestions([file], Settings(), lambda path, settings: false).startswith("# no declaration")
