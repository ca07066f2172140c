r"""Letters that a text describes: "let $X$ be the number of flips", "the output $Y$", "$X = Y + Z$", "设 $X$ 为次数"

Words about a device, "for a fair coin", tell no law of these. A random variable, a source or a distribution is no description.
"""

from __future__ import annotations

import re

from ...patterns import regex

_NAME = r"(?:[A-Z]|[pqr]|\\pi)"
_LETTERS = regex(rf"\$\s*(?P<names>{_NAME}(?:\s*,\s*{_NAME})*)\s*(?P<told>\$|:?=|\\(?:coloneqq|triangleq|sim)(?![A-Za-z])|\\in\s*\\\{{)")
_KIND = (
    r"(?:(?:discrete|finite|categorical|arbitrary|generic|given|memoryless|probability|random|real|stationary|\w+-valued)[ ,]+(?:and )?)*"
)
_GENERIC = rf"(?:{_KIND}(?:random )?(?:variables?|r\.?v\.?s?|sources?|distributions?|laws?|pmfs?|mass functions?)\b(?! (?:that|which) (?:counts?|is|records?|tells|gives)))"
_SAYS = regex(
    rf"\s*(?:(?:be|is|are)\s+(?:an?|the|its|their|any|some|one|whether|how|which|two|number)\b(?!\s*{_GENERIC})(?!\s*(?:same|(?:shannon )?entropy\s*(?:of (?:the|an?|its) (?:source|distribution|law|(?:random )?variable))?\s*(?:[.,;:]|\Z)))|"
    rf",\s*(?:an?|the|its)\s+(?!{_GENERIC})|(?:denotes?|counts?|represents?|stands? for|measures?|indicates?|records?|tells|gives)\b)",
    re.I,
)
#: What stands before a letter and does not say what it is.
_BEFORE = regex(
    rf"(?:\A|[^\w\s(]\s*|{_GENERIC}\s*|\b(?:of|for|and|or|if|when|whenever|let|with|given|where|in|on|to|from|by|that|then|about|over|between|both|while|since|as|than|because|so|but|"
    r"suppose|assume|consider|take|know|knowing|observe|observing|learning|entropy|determines|has|have|is|are|does|two|does not know)\s*)\Z",
    re.I,
)
_EAST_ASIAN = regex(r"\s*(?:为|是|表示|代表|는|은|を|は)")
_LETTER_OF_THE_EAST = regex("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_VARIABLE = regex(r"随机变量|离散|信源|分布|확률 ?변수|정보원|분포|確率変数|情報源")


def described(sentence: str) -> frozenset[str]:
    """The letters that a sentence describes; its maths stands in place, between dollar signs."""
    flat = re.sub(r"\\[()\[\]]|\$+", "$", sentence)
    return frozenset(x.strip() for m in _LETTERS.finditer(flat) if _is_described(m, flat) for x in m["names"].split(","))


def _is_described(m: re.Match[str], flat: str) -> bool:
    if m["told"] != "$":
        return m["names"] != "H" and (m["told"] != r"\sim" or re.match(r"\s*\\?[a-zA-Z]+(?:\([a-z]\))?\s*\$", flat[m.end() :]) is None)
    if flat.strip() == m[0]:
        return True  # a cell of a table, which another one explains
    before, behind = flat[max(0, m.start() - 60) : m.start()], flat[m.end() : m.end() + 60]
    if _LETTER_OF_THE_EAST.match(behind.lstrip()) or _LETTER_OF_THE_EAST.match(before.rstrip()[-1:]):
        return _EAST_ASIAN.match(behind) is not None and _VARIABLE.search(flat[max(0, m.start() - 14) : m.end() + 14]) is None
    return _SAYS.match(behind) is not None or _BEFORE.search(before) is None
