"""Displays of plain text: "If X and Y are independent, then", and the formula is set in below, on lines of its own."""

from __future__ import annotations

from ...chapters import Document, Sentence

_STOPS = ".!?。！？"


def left_unfinished(document: Document, sentence: Sentence) -> int | None:
    """Where a sentence of a plain text ends, if it ends without a full stop."""
    if document.format != "text":
        return None
    said = document.text[sentence.start : sentence.end].rstrip()
    return None if not said or said.endswith(tuple(_STOPS)) else sentence.end


def is_of_the_sentence_before(document: Document, sentence: Sentence, unfinished: int | None) -> bool:
    """Whether a line that is set in, or begins with a small letter, goes on with the unfinished sentence right above it."""
    if unfinished is None or document.text[unfinished : sentence.start].strip():
        return False
    line = document.text.rfind("\n", 0, sentence.start) + 1
    return sentence.start - line >= 3 or document.text[sentence.start : sentence.start + 1].islower()
