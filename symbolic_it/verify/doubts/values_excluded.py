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
    values = (judged.verdict.witness or {}).get("values") or {}
    if not judged.refuted_in_general or not values:
        return False
    said, start, end = judged.document.said, judged.formula.start, judged.formula.end
    before = _END.split(said[max(0, start - 240) : start])[-1]
    behind = _END.split(said[end : end + 320].lstrip("$ \n"))[0]
    return any(_fails(m[0], values) for text in (before, behind) for m in _CHAIN.finditer(text))


def _fails(chain: str, values: dict[str, object]) -> bool:
    sides, orders = re.findall(_SIDE, re.sub(_ORDER, " ", chain)), re.findall(_ORDER, chain)
    numbers = [_number(x, values) for x in sides]
    for order, one, other in zip(orders, numbers, numbers[1:], strict=False):
        if one is None or other is None:
            continue
        if one > other if order.strip("\\") in ("<", "lt", "le", "leq", "leqslant", "≤", "⩽") else one < other:
            return True
    return False


def _number(side: str, values: dict[str, object]) -> Fraction | None:
    name = GREEK_NAMES.get(side, side.lstrip("\\"))
    value = side if side[0].isdigit() else values.get(name)
    try:
        return Fraction(value) if isinstance(value, str) else None
    except ValueError:
        return None


DOUBT = Doubt("the sentence excludes the values at which it fails", _is_excluded)
