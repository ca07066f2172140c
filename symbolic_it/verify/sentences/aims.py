r"""Formulas that a sentence aims at: "choose $q$ so that F", "to get F one needs ...", "the laws for which F are few".

What is wished for, needed for something or true of some things is not said to be true.
"""

from __future__ import annotations

import re

from ...patterns import regex

_BEFORE = regex(
    r"\b(?:choos\w*|chose|pick\w*|select\w*|find|search\w*|look\w*|seek\w*|design\w*|tun(?:e|es|ing)|adjust\w*|set(?:s|ting)?|fix(?:es|ing)?|construct\w*)\b[^.;:,]{0,60}"
    r"\b(?:so (?:that|as to (?:get|have|obtain|reach|satisfy))|such that|that (?:gives?|yields?|satisf\w+|has|have|makes?|solves?))\s*\Z|"
    r"\b(?:want|wish|hope|aim|tr(?:y|ies)|strive|would like|need|desire|long)(?:s|ed|ing)?\b[^.;:,]{0,40}\b(?:for|to (?:get|reach|obtain|have|see|satisfy|make|ensure|achieve)|that)\s*\Z|"
    r"(?:\A|[.;:]\s)\W*(?:in order )?to (?:get|have|obtain|reach|achieve|satisfy|ensure|make)\s*\Z|"
    r"(?<![,;] )\b(?:for|at|of|with|under|in) (?:which|whom)\s*\Z|"
    r"\b(?:rare|unlikely|likely|possible|exceptional|unusual|lucky|a coincidence|an accident|by chance) (?:that|to (?:have|see|get|find))\s*\Z|"
    r"(?:\A|[.;:,]\s)\W*(?:only|few|very few|some|certain|most|many|hardly any|exactly (?:one|two)|at most (?:one|two)|at least one|just one|not (?:all|every|each))\b[^.;:,]{0,40}\b(?:has|have|satisf\w+|obeys?|fulfils?|attains?|gives?)\s*\Z",
    re.I,
)
_ASSERTS = regex(
    r"\b(?:find(?:s|ing)?|see|show|prove|verify|check|establish|derive|conclude|note|say|point out|the fact) that\s*\Z|\bso (?:that )?(?:we|one|it)\b",
    re.I,
)
_AFTER = regex(r"^\W*(?:one|we|you|they|it|there)\s+(?:only )?(?:needs?|must|ha(?:s|ve) to|requires?|takes)\b", re.I)
_FOR = regex(r"(?:\A|[.;:]\s)\W*(?:for|to (?:get|have|obtain|reach))\s*\Z", re.I)


def is_aimed_at(before: str, after: str) -> bool:
    """Whether the words before a formula, or around it, only aim at what it says."""
    if _BEFORE.search(before[-120:]) is not None and _ASSERTS.search(before[-120:]) is None:
        return True
    return _FOR.search(before) is not None and _AFTER.match(after) is not None
