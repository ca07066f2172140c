r"""Brackets that say what a symbol is in its two cases, "($i = k$일 때 1, 아니면 0)", and suppose nothing of a formula"""

from __future__ import annotations

import re

from ...notation.syntax.languages import words
from ...patterns import regex

_M = "\ufffc"
_CASES = regex(
    rf"[(（][^()（）]*(?:\b(?:otherwise|else|sonst|sinon)\b|아니면|그\s?외|나머지|否则|其他|其余|それ以外|他は|{words('otherwise')}|"
    r"(?:일\s?때만?|时(?:取|为|等于)?|のとき|の時)\s*[01](?![\d.]))[^()（）]*[)）]",
    re.I,
)


def without_cases(before: str) -> str:
    """The words before a formula, with the formulas of such brackets and none of their words."""
    return _CASES.sub(lambda m: f"({_M * m[0].count(_M)})", before)


def in_cases(before: str) -> set[int]:
    """The numbers of the formulas in such brackets, among those that stand before a formula."""
    return {before[: m.start()].count(_M) + k for m in _CASES.finditer(before) for k in range(m[0].count(_M))}
