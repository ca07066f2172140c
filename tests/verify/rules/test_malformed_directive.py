"""Rule malformed-directive: what it finds, and near misses that it leaves alone."""

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


@pytest.mark.parametrize(
    "comment", ["ignore", "ignore[IT999] typo", "ignore[no-such-rule] typo", "expect nothing", "frobnicate", "ignore[wr ong] x"]
)
def test_it_finds_what_it_cannot_follow_and_suppresses_nothing(comment: str) -> None:
    assert codes(f"<!-- symbolic-it: {comment} -->\n\n{WRONG}") == ["IT903", "IT201"]


def test_it_leaves_other_comments_and_fences_alone() -> None:
    assert codes("<!-- nothing to do with it -->\n\n```\n<!-- symbolic-it: frobnicate -->\n```\n") == []
