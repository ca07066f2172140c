"""What the rules say about a short chapter."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document
from symbolic_it.verify.lint import lint


def codes(text: str) -> list[str]:
    document = parse_chapter(text, "markdown")
    return [d.rule for d in lint(document, verify_document(document)).diagnostics]


@pytest.fixture(scope="session")
def in_prose() -> Callable[[str], list[str]]:
    """The codes of the rules that object to a chapter in Markdown."""
    return codes


@pytest.fixture(scope="session")
def in_code() -> Callable[[str], list[str]]:
    """The codes of the rules that object to a block of Python."""
    return lambda text: codes(f"```python\n{text}\n```\n")
