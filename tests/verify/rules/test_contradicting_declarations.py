"""Rule contradicting-declarations: what it finds, and near misses that it leaves alone."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document
from symbolic_it.verify.lint import lint
from symbolic_it.verify.suppress import suppress


def codes(text: str) -> list[str]:
    document = parse_chapter(text, "markdown")
    return [d.rule for d in suppress(document, lint(document, verify_document(document))).diagnostics]


def test_it_finds_two_bases_in_one_place() -> None:
    assert codes("<!-- symbolic-it: logs in base 2; natural logarithms -->\n\n$x$\n") == ["IT905"]


@pytest.mark.parametrize(
    "text",
    [
        "## A\n\n<!-- symbolic-it: logs in base 2 -->\n\n$x$\n\n## B\n\n<!-- symbolic-it: logs in base 10 -->\n\n$x$\n",
        "<!-- symbolic-it: let p be a distribution; let p be a pmf -->\n\n$x$\n",
        "<!-- symbolic-it: logs in base 2 -->\n\nWe use logarithms to base 2.\n",
    ],
)
def test_it_leaves_alone_what_can_hold(text: str) -> None:
    assert codes(text) == []
