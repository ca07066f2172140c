"""Conditions in words whose formula stands behind, in brackets or commas: "if the variances are equal ($s_1 = s_2$), ..."."""

from __future__ import annotations

import re

from ...notation.syntax.languages import words
from ...patterns import regex
from .constraints_in_words import formal

_M = "\ufffc"
_BEHIND = rf"(?:[(（]\s*{_M}\s*[)）]|,\s*{_M}(?=\s*,))"
_WORD = (
    r"if|when(?:ever)?|for|with|under|given|assuming(?: that)?|suppos(?:e|ing)(?: that)?|in (?:the|this) (?:\w+ )?case(?: of| that| where)?|"
    + words("if")
)
_LED = regex(rf"(?:\b|(?<=[^\x00-\x7f]))(?:{_WORD})\s*(?P<said>[^{_M}.;:(){{}}（）]{{2,60}}?)\s*{_BEHIND}", re.I)
_ENDED = regex(
    rf"(?P<said>[^{_M}.;:(){{}}（）。，]{{2,40}}(?:으?면|때|경우(?:에는?)?|时|時|情况下|場合|なら|れば|とき))\s*[(（]\s*{_M}\s*[)）]"
)
#: What says of the formula that it does not hold, or is only one of several cases.
_OTHERWISE = regex(
    r"\b(?:not|no|never|neither|nor|unless|un\w+|other\w*|different|differ|any|every|some|whether|even|e\.?g|i\.?e)\b|n't\b|않|아니|다르|다른|不|非|没|ない|異な",
    re.I,
)
_ANEW = regex(r"\b(?:in general|generally|otherwise|always|else|but|while|whereas)\b|일반적|一般|否则|その他", re.I)


def apposed(before: str, maths: tuple[str, ...]) -> tuple[str, ...]:
    """The constraints that stand so before a formula. ``before``: its prose, each formula of ``maths`` a U+FFFC."""
    for pattern in (_LED, _ENDED):
        found = [m for m in pattern.finditer(before) if _OTHERWISE.search(m["said"]) is None]
        if found and _ANEW.search(before, found[-1].end()) is None:
            k = before[: found[-1].end()].count(_M) - 1
            return formal("if", _M, (maths[k],)) or () if k < len(maths) and any(c in maths[k] for c in "=<>") else ()
    return ()
