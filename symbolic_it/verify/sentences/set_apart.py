"""Displays of plain text: "If X and Y are independent, then", and the formula is set in below, on lines of its own."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ...chapters import Document, Sentence
from ..formulas.formula import Formula

if TYPE_CHECKING:
    from ..state import State

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
    if document.text[line : sentence.start].strip():
        return False  # a long line that is read in parts
    return sentence.start - line >= 3 or document.text[sentence.start : sentence.start + 1].islower()


def in_its_sentence(
    document: Document, sentence: Sentence, parts: list[Formula], following: Sentence | None, state: State
) -> list[Formula]:  # fmt: skip
    """The formulas with the words of the sentence that they are set in: "A common mistake is to write", "for dependent variables"."""
    if is_of_the_sentence_before(document, sentence, state.unfinished) and state.earlier:
        words = state.earlier[0].replace("\ufffc", " ")
        parts = [replace(f, before=f"{words} {f.before}", sentence=f"{words} {f.sentence}") for f in parts]
    if following is not None and is_of_the_sentence_before(document, following, left_unfinished(document, sentence)):
        words = following.words.replace("\ufffc", " ")
        parts = [replace(f, after=f"{f.after} {words}", sentence=f"{f.sentence} {words}") for f in parts]
    return parts
