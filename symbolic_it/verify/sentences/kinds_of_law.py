"""Kinds of laws as conditions: "p is uniform", "one-hot", "positive everywhere"."""

from __future__ import annotations

import re

from ...patterns import regex
from .counted_outcomes import told_over


def of_kind(kind: str, name: str) -> str | None:
    """ "uniform", "one-hot", "positive everywhere" of a law."""
    law = name.strip()
    if not re.fullmatch(r"\\?[A-Za-z]+(?:_\{?\\?\w+\}?)?|\\(?:hat|bar|tilde|mathbf|boldsymbol)\s*\{?\\?[A-Za-z]+\}?", law):
        return None
    text = re.sub(r"\b(?:a|an|the|itself|exactly|simply|target|label|vector|distribution|pmf|law|discrete|probability)\b", " ", kind)
    text = " ".join(text.split()).strip()
    if law.strip("{}")[-1:].isupper() and len(law) == 1 and law not in "PQ":
        return None  # of a random variable
    if (m := re.fullmatch(r"(?:uniform|equiprobable|uniformly distributed)\s+(?P<over>.*)", text, re.I)) and (size := told_over(m["over"])):
        return f"{law}(x) = 1/{size}"
    if re.fullmatch(r"(?:uniform|equiprobable|flat)(?:\s*(?:on|over|across)\b.*)?", text, re.I):
        if _ON_A_PART.search(text) is not None:
            return None  # "uniform on half of the outcomes"
        return f"{law}(x) = 1/K"
    if re.fullmatch(r"(?:one-hot|hard|deterministic|degenerate|point mass|hard one-hot|one-hot hard)", text, re.I):
        return f"{law} is one-hot"
    if re.fullmatch(r"(?:full support|(?:strictly )?positive(?: everywhere)?|everywhere positive)", text, re.I):
        return f"{law}(x) > 0"
    return None


_ON_A_PART = regex(
    r"\b(?:on|over|across)\b.*(?:\b(?:half|parts?|portion|subsets?|some|support|one|two|three|four|five|six|eight|ten|first|last|only|most|few|several|"
    r"others?|remaining|rest|top|even|odd|those|these|which|where|that|with|except|but|non\w*)\b|\d)",
    re.I,
)
