"""Proofs from what was supposed, behind words that take it back: "we now drop this assumption", "the general case"."""

from __future__ import annotations

import re

from ...patterns import regex
from ..doubt import Doubt, JudgedLink

_SUPPOSED = r"(?:assumptions?|hypothes[ie]s|conditions?|restrictions?|constraints?|premises?)"
_DROPPED = regex(
    rf"\b(?:drop(?:ping)?|lift(?:ing)?|relax(?:ing)?|remov(?:e|ing)|abandon(?:ing)?|forget|discard(?:ing)?|without|giv(?:e|ing) up) (?:this|that|the|these|those|all) (?:\w+ )?{_SUPPOSED}\b|"
    r"\b(?:return|back|returning|go(?:ing)? back) to (?:the )?general case\b|\bno longer (?:assume|suppose|require)\b|\bnow drop (?:this|it|that)\b|"
    r"(?:去掉|放弃|取消|不再)(?:这一|这个|该|上述)?(?:假设|条件)|回到一般情(?:况|形)|가정을 (?:버리|없애|빼)|일반적인 경우로 돌아|仮定を(?:外|捨)|一般の場合に戻",
    re.I,
)


def _is_dropped(judged: JudgedLink) -> bool:
    """Whether a proof uses what the text has told, and its section takes an assumption back before it."""
    return judged.verdict.word == "proved" and bool(judged.link.cites) and _DROPPED.search(judged.section) is not None


DOUBT = Doubt("it follows from what the text may have taken back before it", _is_dropped)
