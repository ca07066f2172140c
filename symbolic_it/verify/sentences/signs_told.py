"""Letters that a text calls positive: "for any positive number $t$", "$t$ is positive", "对任意正数 $t$", "양수 $t$"."""

from __future__ import annotations

import re

from ...patterns import regex

#: A lone letter, with a subscript at most: of "positive numbers $a_1, \dots, a_n$" nothing is read.
_LETTER = r"\$\s*(?P<letter>\\?[A-Za-z]+(?:_\{?\w\}?)?)\s*\$"
_KIND = r"(?:(?:real|rational|finite|whole|natural|fixed|small|arbitrary|constant|scalar)[\s-]+){0,2}"
_NOUN = (
    r"(?:numbers?|integers?|reals?|scalars?|constants?|values?|weights?|coefficients?|parameters?|factors?|temperatures?|multipliers?|"
    r"scales?|variances?|rates?|steps?|lengths?)"
)
_ENDS = r"(?=[.,;:)]|\Z|\b(?:and|then|so|that|which|we|the)\b)"  # "positive definite" says something else
_SIGNS = {">": r"(?:strictly[\s-]+)?positive", ">=": r"non-?negative", "<": r"(?:strictly[\s-]+)?negative"}
_SIGNS_EAST = {
    ">": r"(?<![非不])正(?:的|の)?[整实実]?(?:の)?数|自然数|자연수|양의\s?(?:실수|정수|수|상수)|양수",
    ">=": r"非负[实整]?数|非負の?[実整]?数|음이\s?아닌\s?(?:실수|정수|수)",
    "<": r"(?<!非)负[实整]?数|(?<!非)負の[実整]?数|음의\s?(?:실수|정수|수)|음수",
}
_DENIED = regex(r"\b(?:not|never|neither|no|cannot|can|could|may|might|need|whether)\b[^$]*\Z|[不非没]\s*\Z", re.I)
_DENIED_BEHIND = r"(?!\s*(?:[가이는은도]\s*)?(?:아니|아닌|で(?:は|も)?な))"
_PATTERNS = {
    sign: (
        regex(rf"(?<![-\w]){words}\s+{_KIND}(?:{_NOUN}\s+)?{_LETTER}", re.I),
        regex(rf"{_LETTER}\s*(?:is|be|stays|remains)\s+(?:an?\s+|always\s+|any\s+)*{words}\s*{_KIND}(?:{_NOUN})?\s*{_ENDS}", re.I),
        *(
            (regex(rf"(?:{east})\s*的?\s*{_LETTER}"), regex(rf"{_LETTER}\s*(?:[为是がはを가는은를이])\s*(?:{east}){_DENIED_BEHIND}"))
            if (east := _SIGNS_EAST.get(sign))
            else ()
        ),
    )
    for sign, words in _SIGNS.items()
}
#: Weights that sum to one are those of a mean.
_OF_A_MEAN = regex(rf"\b(?:weights|coefficients)\s+{_LETTER}[^.;]{{0,40}}\$\s*\\sum[^$]*(?<![<>])=\s*1\s*\$", re.I)


def signs_told(sentence: str) -> tuple[str, ...]:
    """ "t > 0" for each letter of a sentence that it calls positive; its maths stands in place, between dollar signs."""
    flat = re.sub(r"\\[()\[\]]|\$+", "$", sentence)
    found = [
        f"{m['letter']} {sign} 0"
        for sign, patterns in _PATTERNS.items()
        for pattern in patterns
        for m in pattern.finditer(flat)
        if _DENIED.search(flat[max(0, m.start() - 24) : m.start()]) is None
    ]
    found += [f"{m['letter']} >= 0" for m in _OF_A_MEAN.finditer(flat) if _DENIED.search(flat[max(0, m.start() - 24) : m.start()]) is None]
    return tuple(dict.fromkeys(found))


__all__ = ["signs_told"]
