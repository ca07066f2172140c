"""Letters that a sentence calls temperatures, which are positive: "the softmax with temperature $T$"."""

from __future__ import annotations

import re

from ...notation.syntax.languages import words
from ...patterns import regex

_LETTER = r"\$\s*(?P<letter>[Tt]|\\(?:tau|beta|lambda|theta))\s*\$"
_TEMPERATURE = rf"(?:inverse\s+)?(?:temperature|{words('temperature')})"
_TOLD = (
    regex(rf"(?:\b|(?<=[\u3000-\u9fff\uac00-\ud7af])){_TEMPERATURE}(?:\s*(?:parameter|参数|係数|매개변수))?(?:\s+of)?\s*{_LETTER}", re.I),
    regex(
        rf"{_LETTER}\s*,?\s*(?:(?:is|denotes?|being|be|called|ist|est|es|é|è|是|为|は|는|은|을|를)(?![a-z])\s*)?(?:(?:called\s+)?(?:the|an?|die|la|el|il|a)\s+)?{_TEMPERATURE}(?![a-z])",
        re.I,
    ),
)
#: The temperature is one, in words.
AT_TEMPERATURE_ONE = regex(
    r"\btemperature\s+(?:\w+\s+){0,2}(?:of|is|equals?|to|=)\s+(?:one|1|unity)\b(?![.,]\d)|\bunit temperature|温度(?:为|是|等于|を|が)\s*1(?![.\d])|온도(?:가|를|는)?\s*1(?![.\d])",
    re.I,
)
_NOT = regex(r"\b(?:not|negative|minus|never|any real|complex)\b", re.I)


def temperatures_told(sentence: str) -> tuple[str, ...]:
    """`T > 0` for each letter that is called one. Maths stands between dollar signs."""
    flat = re.sub(r"\\[()\[\]]|\$+", "$", sentence)
    if _NOT.search(re.sub(r"\$[^$]*\$", "$", flat)) is not None:
        return ()
    return tuple(dict.fromkeys(f"{m['letter']} > 0" for pattern in _TOLD for m in pattern.finditer(flat)))
