"""Conditions spoken of and not supposed: the case of equality, an equivalence, "independent or not".

"$I(X;Y) \\ge 0$이고 $X$와 $Y$가 독립일 때 등호가 성립한다. 따라서 ..." draws its conclusion of all variables.
"""

from __future__ import annotations

import re

from ...notation.syntax.languages import words
from ...patterns import regex

_EQUALITY_BEHIND = regex(rf"\s*(?:{words('iff behind')}|{words('if behind')})?\s*(?:{words('equality holds behind')})")
_EQUALITY_BEFORE = regex(
    rf"(?:\bwith equality\b|\bequality (?:holds|is (?:attained|reached))\b|{words('with equality')}|\biff\b|\bif and only if\b|{words('iff')})[^.;。；]{{0,40}}\Z",
    re.I,
)
_EITHER = regex(
    rf"\W*(?:(?:sind|sont|son|são|sono|are|be|is)\s+)?(?:or (?:not|dependent)\b|{words('or not')}|{words('equivalent behind')})", re.I
)


def is_of_equality(text: str, start: int, end: int) -> bool:
    """Whether a condition in ``text[start:end]`` only says when equality holds, or when and only when something else does."""
    return _EQUALITY_BEHIND.match(text, end) is not None or _EQUALITY_BEFORE.search(text, max(0, start - 100), start) is not None


def is_told_both_ways(text: str, start: int, end: int) -> bool:
    """Whether what is said in ``text[start:end]`` is not supposed: of the case of equality, or said with its contrary."""
    return _EITHER.match(text, end) is not None or is_of_equality(text, start, end)
