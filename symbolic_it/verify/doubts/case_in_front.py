"""Relations in front of an item that name a case: "- H(p) > H(q): the first is harder", "- I(X;Y) = H(X) -> Y tells X".

What is behind the colon, the arrow or the next cell says what happens then. "- D(p || q) > 0: always" is a claim, and an equation
names a case only where an arrow stands behind it.
"""

from __future__ import annotations

import re

from ...patterns import regex
from ..doubt import Doubt, JudgedLink
from ..judgement.ranges_of_letters import is_of_one_letter

_OPENS = regex(r"[\s>|*_]*(?:[-*+•]|\d+[.)]|\([a-z\d]\))?[\s*_|]*(?:\$\$?|\\\(|\\\[)?\s*")
_LEADS = regex(r"\s*(?:\$\$?|\\\)|\\\])?[\s*_]*(?:[:：|→⇒]|->|=>|—|–|\$?\\(?:to|rightarrow|Rightarrow|implies)\b)\s*(?P<words>[^\n]*)")
_ARROW = regex(r"\s*(?:\$\$?|\\\)|\\\])?[\s*_]*(?:[→⇒]|->|=>|\$?\\(?:to|rightarrow|Rightarrow|implies)\b\$?)\s*(?P<words>[^\n]*)")
_WRITTEN_OUT = regex(r"log|\bln\b|\\ln|sum|\\int|∑|Σ|∫|frac|\\mathbb|\bE\b|exp")
_ASSERTS = regex(
    r"\b(?:always|never|cannot|every|any|all|in general|by|because|since|due to|follows|theorem|inequality|property|true|holds?|proved|positivity|"
    r"non-?negativ\w+|strict\w*)\b|总|恒|永远|不等式|性质|항상|언제나|부등식|常に|必ず|不等式",
    re.I,
)


def is_case_in_front(text: str, start: int, end: int, relation: str) -> bool:
    """Whether a strict inequality or an equation between ``start`` and ``end`` opens its line, and words behind a sign tell what it leads to."""
    if relation not in ("<", ">", "="):
        return False
    behind = (_ARROW if relation == "=" else _LEADS).match(text, end)
    if relation == "=" and _WRITTEN_OUT.search(text, start, end) is not None:
        return False  # which defines what it equates
    if behind is None or _OPENS.fullmatch(text, text.rfind("\n", 0, start) + 1, start) is None:
        return False
    return re.search(r"\w", behind["words"]) is not None and _ASSERTS.search(behind["words"]) is None


def _is_a_case(judged: JudgedLink) -> bool:
    """Whether a refuted relation names the case that the words behind it are about."""
    if judged.verdict.word != "refuted" or not (not judged.link.ground or is_of_one_letter(judged.link)):
        return False
    return is_case_in_front(judged.document.said, judged.start, judged.end, judged.link.relation)


DOUBT = Doubt("a case, most likely, which the words behind it are about", _is_a_case)
