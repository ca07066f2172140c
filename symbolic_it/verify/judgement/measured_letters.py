r"""Numbers that the words around a formula measure: "where $t$ is the total variation", which has no value of its own."""

from __future__ import annotations

import re

from ...decide.verdict import Verdict
from ...patterns import regex

_MEASURE = (
    r"(?:distances?|divergences?|variation|discrepanc(?:y|ies)|entrop(?:y|ies)|information|lengths?|gap|norm|(?<!standard )deviation|"
    r"距离|距離|거리|散度|熵|エントロピー|엔트로피|Abstand|Distanz|Divergenz|Entropie|divergence|entropie|distancia|divergencia|entropía)(?![A-Za-z])"
)
_LETTER = r"(?<!\\)(?:\$|\\\()\s*(?P<{}>\\?[A-Za-z]+(?:_\{{?\w+\}}?)?)\s*(?:=[^$\\]*)?(?:\$|\\\))"
_IS = r"(?:is|be|denotes?|measures?|stands for|for|being|ist|sei|est|es|désigne|denota|bezeichnet|为|是|表示|は|는|은)"
_THE = r"(?:the|their|its|der|die|das|den|la|le|el)"
_TOLD = regex(
    rf"{_LETTER.format('one')}\s*(?:{_IS}\s*(?:{_THE}\s+)?|,?\s*{_THE}\s+)(?:[\w-]+\s+){{0,3}}?{_MEASURE}|"
    rf"{_MEASURE},?\s*(?:(?:by|is|called|written|denoted|denoted by)\s+)?{_LETTER.format('two')}",
    re.I,
)


_UNNORMALISED = regex(
    r"\b(?:un-?normali[sz]ed|not normali[sz]ed|up to (?:a|its) (?:constant|normali\w+)|proportional to)\b|未归一化|非正規化|정규화되지",
    re.I,
)


def of_an_unnormalised_law(verdict: Verdict, around: str) -> str | None:
    """The law q of a refutation that takes another one beside it, where the text speaks of an unnormalised q that is written with a tilde."""
    values = (verdict.witness or {}).get("values") or {}
    pairs = (name for name in values if any(f"{name}_{mark}" in values for mark in ("tilde", "hat", "bar")))
    return next(pairs, None) if _UNNORMALISED.search(around) is not None else None


def of_a_measured_letter(verdict: Verdict, around: str) -> str | None:
    """A letter that a refutation gives a value of its own, where the text says that it measures something."""
    values = (verdict.witness or {}).get("values") or {}
    free = {name for name, value in values.items() if isinstance(value, str)}
    if not free:
        return None
    told = ((m["one"] or m["two"]).lstrip("\\") for m in _TOLD.finditer(around))
    return next((name for name in told if name in free), None)
