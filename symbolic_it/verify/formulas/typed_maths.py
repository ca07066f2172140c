"""Relations typed as plain text, as formulas of their sentence: what its words suppose holds for them, too.

"If X and Y are independent, then H(X,Y) = H(X) + H(Y)." is read like its twin with dollar signs.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from ...chapters import MathSpan, Piece, PlainMath
from ...chapters import Sentence as Prose


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


def _text(piece: Piece, start: int, end: int) -> Piece:
    return Piece("text", start, end, piece.text[start - piece.start : end - piece.start])
