"""Relations typed as plain text, as formulas of their sentence: what its words suppose holds for them, too.

"If X and Y are independent, then H(X,Y) = H(X) + H(Y)." is read like its twin with dollar signs; so is `PPL = exp(H)` in a code span,
unless it may be a line of a program.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from ...chapters import MathSpan, Piece, PlainMath
from ...chapters import Sentence as Prose
from ...patterns import regex
from .listed_lines import is_program, spans

IN_CODE = "`"
_CALCULATES = regex(r"log|ln\b|exp|soft(?:max|plus)|sigmoid|[σΣ∑∏𝔼]|\bE_?\w*\[|\bKL\b|\b[eE]\^|2\^")


def with_typed_maths(sentence: Prose, plain: Sequence[PlainMath], starts: Sequence[int]) -> tuple[Prose, list[PlainMath]]:
    """The sentence with its typed relations as pieces of maths, and those relations. ``starts``: where the relations start, in order."""
    mine = plain[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
    mine = [p for p in mine if p.relations and p.left is None and p.right is None and p.source != "output"]
    if not mine:
        return sentence, []
    pieces, taken = list[Piece](), list[PlainMath]()
    for piece in sentence.pieces:
        inside = [p for p in mine if piece.start <= p.start and p.end <= piece.end]
        if piece.kind != "text" or not inside or piece.end - piece.start != len(piece.text):
            pieces.append(piece)
            continue
        at = piece.start
        for p in inside:
            pieces += [_text(piece, at, p.start)] if p.start > at else []
            span = MathSpan(p.start, p.end, p.start, p.end, False, None, p.text)
            pieces.append(Piece("math", p.start, p.end, p.text, span))
            at = p.end
        pieces += [_text(piece, at, piece.end)] if at < piece.end else []
        taken += inside
    return (replace(sentence, pieces=tuple(pieces)), taken) if taken else (sentence, [])


def with_coded_maths(sentence: Prose) -> Prose:
    """The sentence with the formulas in its code spans as pieces of maths: relations as a whole, with a function in them."""
    if not any(p.kind == "code" for p in sentence.pieces):
        return sentence
    return replace(sentence, pieces=tuple(_formula_of(p) or p for p in sentence.pieces))


def _formula_of(piece: Piece) -> Piece | None:
    text = piece.text.strip()
    if piece.kind != "code" or piece.end - piece.start != len(piece.text) or _CALCULATES.search(text) is None or is_program(text):
        return None
    start = piece.start + piece.text.index(text)
    if list(spans(text, False)) != [(0, len(text))]:
        return None
    return Piece(
        "math", piece.start, piece.end, text, MathSpan(start, start + len(text), piece.start, piece.end, False, None, text, IN_CODE)
    )


def coded(sentence: Prose) -> list[tuple[int, int]]:
    """Where the formulas in the code spans of a sentence stand."""
    return [(p.start, p.end) for p in sentence.pieces if p.span is not None and p.span.delimiter == IN_CODE]


def _text(piece: Piece, start: int, end: int) -> Piece:
    return Piece("text", start, end, piece.text[start - piece.start : end - piece.start])
