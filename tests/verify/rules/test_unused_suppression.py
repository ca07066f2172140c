"""Rule unused-suppression: what it finds, and near misses that it leaves alone."""

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


def test_it_finds_a_suppression_of_nothing() -> None:
    assert codes("<!-- symbolic-it: ignore[IT201] on purpose -->\n\n$-\\log_2 0.25 = 2$") == ["IT901"]


@pytest.mark.parametrize("code", ["IT201", "IT2", "wrong-number"])
def test_it_leaves_alone_a_suppression_at_work(code: str) -> None:
    assert codes(f"<!-- symbolic-it: ignore[{code}] on purpose -->\n\n{WRONG}") == []


def test_a_region_without_findings_is_unused() -> None:
    assert codes("<!-- symbolic-it: off draft -->\n\ntext\n\n<!-- symbolic-it: on -->\n\n" + WRONG) == ["IT901", "IT201"]
