r"""Refutations at values that the sentence excludes: alpha = 2 and beta = 1/2 behind "for laws p and q; 1 < alpha < beta"."""

from __future__ import annotations

import re
from fractions import Fraction

from ...notation.glyphs import GREEK_NAMES
from ...patterns import regex
from ..doubt import Doubt, JudgedLink

_ORDER = r"\\?[<>]|≤|≥|⩽|⩾|\\(?:leq?|geq?|lt|gt|leqslant|geqslant)(?![A-Za-z])"
_SIDE = r"\\?[A-Za-zα-ω]+|\d+(?:\.\d+)?"
_CHAIN = regex(rf"(?<![\w\\^_{{(|)\]}}])(?:{_SIDE})(?:\s*(?:{_ORDER})\s*(?:{_SIDE}))+(?![\w^_(|])")
_END = regex(r"[.。](?=\s|\Z)|\n\s*#")


def _is_excluded(judged: JudgedLink) -> bool:
    """Whether an order of letters and numbers in the sentence is false at the witness."""
    if not judged.refuted_in_general or not (numbers := judged.numbers):
        return False
    said, start, end = judged.document.said, judged.formula.start, judged.formula.end
    before = _END.split(said[max(0, start - 240) : start])[-1]
    behind = _END.split(said[end : end + 320].lstrip("$ \n"))[0]
    return any(_fails(m[0], numbers) for text in (before, behind) for m in _CHAIN.finditer(text))


def _fails(chain: str, known: dict[str, Fraction]) -> bool:
    sides, orders = re.findall(_SIDE, re.sub(_ORDER, " ", chain)), re.findall(_ORDER, chain)
    numbers = [_number(x, known) for x in sides]
    for order, one, other in zip(orders, numbers, numbers[1:], strict=False):
        if one is None or other is None:
            continue
        if one > other if order.strip("\\") in ("<", "lt", "le", "leq", "leqslant", "≤", "⩽") else one < other:
            return True
    return False


def _number(side: str, known: dict[str, Fraction]) -> Fraction | None:
    return Fraction(side) if side[0].isdigit() else known.get(GREEK_NAMES.get(side, side.lstrip("\\")))


DOUBT = Doubt("the sentence excludes the values at which it fails", _is_excluded)
