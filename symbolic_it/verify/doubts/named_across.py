r"""Laws whose densities go by each other's letters: "$P$ and $Q$ have densities $q$ and $p$"."""

from __future__ import annotations

import re

from ...patterns import regex
from ..doubt import Doubt, JudgedLink

_MATHS = r"(?:\$+|\\[(\[])"
_END = r"(?:\$+|\\[)\]])"
_AT = r"\s*(?:\([^()$]*\))?\s*"
_CAPITALS = rf"{_MATHS}\s*(?P<one>(?-i:[PQR])){_AT}(?:{_END}\s*(?:and|,)\s*{_MATHS}|,)\s*(?P<other>(?-i:[PQR])){_AT}{_END}"
_SMALL = rf"{_MATHS}\s*(?P<first>(?-i:[pqr])){_AT}(?:{_END}\s*(?:and|,)\s*{_MATHS}|,)\s*(?P<second>(?-i:[pqr])){_AT}{_END}"
_CAPITAL = rf"{_MATHS}\s*(?P<one>(?-i:[PQR])){_AT}{_END}"
_LETTER = rf"{_MATHS}\s*(?P<first>(?-i:[pqr])){_AT}{_END}"
_KIND = r"(?:(?:probability\s+)?(?:mass\s+|density\s+)?(?:functions?|densit(?:y|ies))|p\.?[dm]\.?f\.?s?)"
_ONE_KIND = r"(?:(?:probability\s+)?(?:mass\s+|density\s+)?(?:function|density)|p\.?[dm]\.?f\.?)(?!\w)"
_OF = r"\s+(?:of|for)\s+"
_TOLD = tuple(
    regex(p, re.I)
    for p in (
        rf"{_CAPITALS}[^.;$]{{0,40}}?\b{_KIND}[^.;$]{{0,20}}?\s{_SMALL}",
        rf"{_KIND}\s+{_SMALL}{_OF}[^.;$]{{0,20}}?{_CAPITALS}",
        rf"{_CAPITAL}\s+(?:has|have|with|having|whose)\b[^.;$]{{0,24}}?\b{_ONE_KIND}\s+(?:is\s+)?{_LETTER}",
        rf"{_LETTER}\s+(?:be|is|denotes?|for)\s+(?:the|a)\s+{_ONE_KIND}{_OF}{_CAPITAL}",
        rf"\b{_ONE_KIND}\s+{_LETTER}{_OF}{_CAPITAL}",
    )
)


def _goes_by_anothers_letter(judged: JudgedLink) -> bool:
    """Whether the formula has such a law beside small letters, in a section that has told its density by another letter."""
    if not (judged.verdict.positive or judged.verdict.negative):
        return False
    for pattern in _TOLD:
        for m in pattern.finditer(judged.around):
            groups = m.groupdict("")
            pairs = ((groups["one"], groups["first"]), (groups.get("other", ""), groups.get("second", "")))
            crossed = [(capital, small) for capital, small in pairs if capital and small and capital.lower() != small]
            if any(capital in judged.formula.text and small in judged.formula.text for capital, small in crossed):
                return True
    return False


DOUBT = Doubt("the section tells the density of a law by the letter of another one", _goes_by_anothers_letter)
