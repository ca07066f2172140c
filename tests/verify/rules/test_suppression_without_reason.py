"""Rule suppression-without-reason: what it finds, and near misses that it leaves alone."""

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


@pytest.mark.parametrize("comment", ["ignore[IT201]", "off"])
def test_it_finds_a_bare_suppression(comment: str) -> None:
    assert codes(f"<!-- symbolic-it: {comment} -->\n\n{WRONG}") == ["IT902"]


def test_it_leaves_a_reason_alone() -> None:
    assert codes(f"<!-- symbolic-it: off the draft is wrong -->\n\n{WRONG}") == []
