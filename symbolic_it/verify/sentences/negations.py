"""Whether a word is denied: "not independent", "nicht unabhängig", "不独立", "独立でない", "독립이 아니면"."""

from __future__ import annotations

import re

from ...notation.syntax.languages import words
from ...patterns import regex

_BEFORE = regex(rf"\b(?:not|never|neither|nor|no longer|hardly|without)\b|n't\b|{words('not before')}", re.I)
_BEHIND = regex(
    rf"\s*(?:fails?\b|(?:is|are) (?:false|violated|broken|dropped|lifted|relaxed|not (?:true|satisfied|met|fulfilled|assumed))\b|"
    rf"(?:does|do|need)(?: not|n['’]t) hold\b|{words('not behind')})",
    re.I,
)
#: Of a formula: no word of what it says, as in "$Z = ...$ does not depend on y", is denied there.
_DENIES_IT = regex(
    r"\s*(?:(?:fails?|ceases?)\b(?! to be (?:surprising|useful))|(?:is|are|was|were) (?:\w+ly )?(?:false|wrong|incorrect|untrue|invalid|violated|broken)\b|"
    r"(?:is|are|was|were)(?: not|n['’]t) (?:\w+ly |always )?(?:true|valid|correct|satisfied|met|fulfilled|the case|deterministic|(?:an? )?(?:\w+ )?(?:function|map)s?\b)|"
    r"(?:is|are) no (?:\w+ )?(?:function|map)\b|(?:does|do|did|need|will|would|can)(?: not|n['’]t) (?:\w+ly |always )?hold\b|cannot hold\b|"
    rf"{words('denies it')})",
    re.I,
)
_INDEPENDENT = regex(rf"independen\w*|{words('independent')}", re.I)
_DEPENDENT = regex(
    r"(?<![A-Za-zÀ-ɏА-яё])(?:dependent|correlated|coupled|abhängig\w*|korreliert\w*|dépendante?s?|corrélée?s?|dependientes?|correlacionad[ao]s|dependentes?|"
    r"correlacionad[ao]s|dipendenti?|correlat[ei]|зависим\w*|коррелирован\w*)(?![A-Za-zÀ-ɏА-яё])|相依|相关的|互相依赖|不独立|종속|의존|従属|依存",
    re.I,
)
_UNSUPPOSED = regex(
    r"(?:\bwithout (?:the |this )?(?:assumption|condition|hypothesis|assuming|supposing|requiring)(?: that)?|\bdropping(?: the (?:assumption|condition))?(?: that)?|"
    rf"{words('without supposing')})\s*\Z",
    re.I,
)
_NEAR = 24
_EXCEPTED = regex(
    r"\b(?:unlike|except(?:ing)?|apart from|aside from|other than|excluding|besides|beyond|rather than|instead of|contrary to|as opposed to|in contrast (?:to|with))\b[^.;,]{0,40}\Z|"
    r"除[了非]?[^。，]{0,6}\Z|不同于\s*\Z|"
    rf"(?:{words('without supposing')})(?:,? (?:dass|que|che|что))?[^.;,，。；]{{0,20}}\Z|"
    r"\b(?:without|never|not|n['’]t) (?:assum|suppos|requir|impos)(?:ing|e|ed)\b[^.;,]{0,40}\Z",
    re.I,
)


def is_negated(text: str, start: int, end: int) -> bool:
    """Whether what stands in ``text[start:end]`` is denied by a word in it or right behind it."""
    return _BEFORE.search(text, start, end) is not None or _BEHIND.match(text, end) is not None


def is_denied(after: str) -> bool:
    """Whether the words right behind a formula deny it: "is not a function of $X$", "does not hold", "不成立", "가 아니라면"."""
    return _DENIES_IT.match(after) is not None


def is_unsupposed(before: str) -> bool:
    """Whether the words right before a formula say that it is not supposed: "without the assumption", "dropping", "去掉"."""
    return _UNSUPPOSED.search(before[-80:]) is not None


def denies_a_formula(text: str) -> bool:
    """Whether a text, each formula of which is a U+FFFC, denies one of them."""
    return any(_DENIES_IT.match(text, m.end()) is not None for m in re.finditer("\ufffc", text))


def is_excepted(text: str, start: int) -> bool:
    """Whether what stands behind ``start`` is a case that the words before it except: "except when i = j", "unlike in the case that ..."."""
    return _EXCEPTED.search(text, max(0, start - 80), start) is not None


def speaks_of_dependence(sentence: str) -> bool:
    """Whether a sentence says of things that they are dependent, or not independent. Maths may stand as U+FFFC."""
    if _DEPENDENT.search(sentence) is not None:
        return True
    for m in _INDEPENDENT.finditer(sentence):
        start = max(0, m.start() - _NEAR, *(sentence.rfind(c, 0, m.start()) + 1 for c in "\ufffc$.;。；"))
        if is_negated(sentence, start, m.end()):
            return True
    return False
