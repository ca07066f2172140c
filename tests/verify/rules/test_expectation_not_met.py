"""Rule expectation-not-met: what it finds, and near misses that it leaves alone."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document
from symbolic_it.verify.lint import lint
from symbolic_it.verify.suppress import suppress

WRONG = "$-\\log_2 0.25 = 3$"


def codes(text: str) -> list[str]:
    document = parse_chapter(text, "markdown")
    return [d.rule for d in suppress(document, lint(document, verify_document(document))).diagnostics]


def test_it_finds_a_true_formula_that_was_meant_to_be_false() -> None:
    assert codes("<!-- symbolic-it: expect refuted -->\n\n$-\\log_2 0.25 = 2$") == ["IT904"]


@pytest.mark.parametrize("words", ["refuted", "refuted,rounding-slip"])
def test_it_leaves_a_deliberate_error_alone(words: str) -> None:
    assert codes(f"<!-- symbolic-it: expect {words} -->\n\n{WRONG}") == []


def test_a_deliberate_error_stays_in_the_report_as_a_mention() -> None:
    document = parse_chapter(f"<!-- symbolic-it: expect refuted -->\n\n{WRONG}", "markdown")
    claim = suppress(document, lint(document, verify_document(document))).claims[0]
    assert claim.kind == "mention" and not claim.verdict.negative and claim.verdict.message.startswith("refuted, as expected")
