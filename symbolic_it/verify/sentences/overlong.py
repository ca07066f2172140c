"""Sentences too long for anybody to have written: looked at in parts, so that no pattern meets more than so much text.

The longest sentence of the chapters that this was made with has 519 characters. What runs on for thousands is a line without a
full stop or an attack; the time that patterns take grows with the square of the length, in parts it grows with the length.
What the other parts suppose is not known in a part, so nothing general is refuted there.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...chapters import Piece, Sentence
from ...patterns import regex

LONGEST = 2000
LONGEST_WITH_MATHS = 12000
_BLANK = regex(r"\s{9,}")


def squeezed(text: str) -> str:
    """The prose with no run of blanks longer than eight: a pattern that looks for several in a row takes their cube."""
    return _BLANK.sub(lambda run: run[0][:8], text)


@dataclass(frozen=True, slots=True)
class Part(Sentence):
    """A stretch of a sentence that is longer than LONGEST outside its maths."""


def parts(sentence: Sentence) -> Iterator[Sentence]:
    """The sentence itself, or its parts in order: cut behind a space where there is one, never inside maths."""
    if sentence.end - sentence.start <= LONGEST:
        yield sentence
        return
    taken: list[Piece] = []
    size = 0
    for piece in _short(sentence.pieces):
        weight = 1 if piece.kind == "math" else len(piece.text)
        source = piece.end - piece.start
        if taken and (size + weight > LONGEST or piece.end - taken[0].start > LONGEST_WITH_MATHS or source > LONGEST_WITH_MATHS):
            yield Part(taken[0].start, taken[-1].end, tuple(taken))
            taken, size = [], 0
        taken.append(piece)
        size += weight
    if taken and taken[0].start == sentence.pieces[0].start and taken[-1].end - taken[0].start <= LONGEST_WITH_MATHS:
        yield sentence
    elif taken:
        yield Part(taken[0].start, taken[-1].end, tuple(taken))


def _short(pieces: tuple[Piece, ...]) -> Iterator[Piece]:
    """The pieces, those of prose in stretches of at most half the longest."""
    most = LONGEST // 2
    for piece in pieces:
        start = 0
        while piece.kind != "math" and len(piece.text) - start > most and piece.end - piece.start == len(piece.text):
            cut = piece.text.rfind(" ", start, start + most) + 1
            cut = cut if cut > start else start + most
            yield Piece(piece.kind, piece.start + start, piece.start + cut, piece.text[start:cut])
            start = cut
        yield piece if not start else Piece(piece.kind, piece.start + start, piece.end, piece.text[start:])
