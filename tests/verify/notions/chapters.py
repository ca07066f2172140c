"""Rows of a table as chapters of one sentence each: what a right side is called, and what of a slip."""

from __future__ import annotations

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document
from tests.verify.answers import NEGATIVE, POSITIVE


def last(text: str) -> tuple[str, str]:
    """The verdict on the last claim of a chapter and its message."""
    verdict = verify_document(parse_chapter(text, "markdown")).claims[-1].verdict
    return verdict.word, verdict.message


def all_known(*texts: str) -> None:
    """Each is what it is called: shown, and no name of its own."""
    for text in texts:
        word, message = last(text)
        assert word in POSITIVE and not message.startswith("introduces"), (text, word, message)


def all_slips(*texts: str) -> None:
    for text in texts:
        assert last(text)[0] in NEGATIVE, (text, *last(text))


def all_open(*texts: str) -> None:
    """Neither blessed nor accused."""
    for text in texts:
        assert last(text)[0] in ("undecided", "not-understood", "data"), (text, *last(text))
