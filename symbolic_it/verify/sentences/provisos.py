"""Provisos: a sentence that only says when the one before holds: "... 이다. 단, $X$와 $Y$가 독립일 때 그렇다.", "ただし、..."."""

from __future__ import annotations

from dataclasses import replace

from ...chapters import Sentence
from ...patterns import regex
from ..formulas.formula import Formula
from .east_asian import condition_after
from .negations import speaks_of_dependence

_OPENS = regex(r"\s*(?P<word>단|다만|但|ただし)(?:[,，、]\s*|\s+(?=\ufffc)|(?=\ufffc))")
_CLOSES = regex(
    r"\s*(?:이라|라|인 것으로|임을|だと|と)?\s*(?:일 때|인 때|할 때|인 경우|일 경우|이면|하면|이다|입니다|한다|가정한다|하자|时|時|のとき|とき|の場合|である|とする|です)(?:에만|에|만|に限る)?"
    r"\s*(?:그렇다|성립한다|성립합니다|참이다|한한다|한정된다|成立|成り立つ)?\s*[.。]?\s*\Z"
)
_ENDS = regex(r"\s*(?:이다|입니다|[가이] 성립한다|[가이] 성립합니다|성립한다|である|です|が成り立つ|が成立する|成立)?\s*[.。]?\s*\Z")


def with_proviso(formulas: list[Formula], following: Sentence | None) -> list[Formula]:
    """The formulas of a sentence, the last under what the sentence behind demands, where that one is a proviso."""
    if not formulas or following is None or _ENDS.match(formulas[-1].after) is None:
        return formulas
    flat = "".join("\ufffc" if p.kind == "math" else p.text for p in following.pieces)
    opening = _OPENS.match(flat)
    denies = speaks_of_dependence(flat)
    if opening is None or not (denies or _CLOSES.search(flat)):
        return formulas
    after = f" 단, {_CLOSES.sub('', flat[opening.end() :])}."
    told = condition_after(after)
    if told is None and not denies:
        return formulas
    maths = tuple(p.span.tex for p in following.pieces if p.kind == "math" and p.span is not None)
    return [*formulas[:-1], replace(formulas[-1], after=after, maths_after=maths)]
