r"""The law, or the two, that a sentence is about: "Consider $p = (0.5, 0.3, 0.2)$.", for the "its entropy" behind it.

Every word of the sentence has to be one that such a sentence is made of: in "something close to $p = (0.5, 0.5)$" it is about another law.
"""

from __future__ import annotations

import re
from fractions import Fraction

from ...patterns import regex

_M = "\ufffc"
_NUMBER = r"(?:\d+(?:\.\d+)?(?:\s*/\s*\d+)?|\.\d+|\\[dt]?frac\s*\{?\s*\d+\s*\}?\s*\{?\s*\d+\s*\}?)"
_LIST = rf"{_NUMBER}(?:\s*(?:,|;|，|、|\\,|\\;|&)\s*(?:\\[,;!]\s*)?(?:and\s+)?{_NUMBER}|\s+and\s+{_NUMBER})+"
_BRACKETED = rf"(?:\\left)?\s*(?:\\?[\[({{])\s*{_LIST}\s*(?:\\right)?\s*(?:\\?[\])}}])"
_IN_MATHS = regex(
    rf"\s*(?:(?P<name>\\?(?:[a-zA-Z]+|math\w+\s*\{{\w\}}))(?:_\{{?\\?\w+\}}?)?\s*(?:\(\s*[a-zA-Z]\s*\))?\s*(?::?=|:)\s*)?(?P<list>{_BRACKETED})\s*(?:\^\{{?(?:\\top|T)\}}?)?\s*[.,;]?\s*"
)
_IN_WORDS = regex(rf"(?:{_BRACKETED}|(?<![\w.]){_LIST}(?![\w]|\.\d))")
_VARIABLE = regex(r"\s*(?:\\math\w+\s*\{)?[XYZVWU]\}?\s*")
#: The words of a sentence that is about its law and nothing else, and of one about two.
_OF_TWO = r"true|models?|predicts|predicted|prediction|target|reference|approximation|and|"
_OF_ONE_LAW, _OF_TWO_LAWS = (
    regex(
        rf"(?:{_M}|[\s,:.()\-–—*_>]|\b(?:consider|take|let|suppose|assume|say|imagine|given|for|with|now|then|next|first|so|here|that|we|us|have|has|had|having|is|are|be|by|{more}"
        r"as|an?|the|this|some|simple|small|toy|following|discrete|random|categorical|ternary|skewed|peaked|particular|probability|mass|function|example|instance|e\.g|i\.e|of|over|on|"
        r"distributions?|laws?|pmf|source|variable|vector|probabilities|outcomes?|symbols?|values|takes?|follows?|distributed|emits?|produces|whose|which|where|if|"
        r"two|three|four|five|six|seven|eight|\d|next-token|next token(?!s)|alphabet|respectively|in|order|denotes?|denote|start|look|at)(?![\w-])|"
        r"考虑|设|则|那么|假设|令|取|若|对于|给定|例如|比如|一个|某个?|离散|随机变量|概率|分布|服从|信源|的|为|是|有|[，。：；、（）]|"
        r"예를 들어|이산|확률\s*변수|확률|분포|를|을|가|이|는|은|의|인|라고|하자|가정하자|생각하자|고려하자|생각해\s*보자|다음|주어진|따르는|에\s*대해|경우|로|다|와|과)*",
        re.I,
    )
    for more in ("", _OF_TWO)
)
#: What words name by itself of one law, or of two.
QUANTITY = (
    r"(?:(?:shannon[ -]|cross[- ]|relative |information )?entropy|perplexity|(?:KL|kullback[–-]leibler|jensen[–-]shannon|JS)[- ]divergence|JSD|"
    r"(?:交叉|相对|香农)?熵|困惑度|(?:KL ?)?散度|(?:교차 ?)?엔트로피|퍼플렉시티|(?:KL ?)?발산)"
)
_GOES_ON = regex(
    rf"[\s*_>\-–—]*(?:(?:so|then|thus|hence|here|and|also|likewise)[\s,]+)*(?:(?:its|their|the|this|in (?:bits|nats),? the)\s+|其|它们?的?|그|이)?\s*{QUANTITY}(?![a-zA-Z])",
    re.I,
)
_ENDS = regex(
    r"\s*(?:이다|입니다|이고|이며|다|です|である)?\s*(?:[.。!]?\s*\Z|"
    r"[,;，；]?\s*(?:and|so|hence|thus|therefore|while|whereas|but)\s+(?:the|its|their|that of|it is)\b|"
    rf"[,;，；]?\s*(?:(?:the|its|their)\s+)?{QUANTITY}(?![a-zA-Z])|[,;]\s*(?:the|its) (?:maximum|largest|uniform|reverse)\b|"
    r"\s*,?\s*(?:i\.e\.,?|or|that is,?|which is|=|≈|\()\s*(?:about |≈ ?|up to |larger than |smaller than |less than |more than )?(?:\d|\ufffc))",
    re.I,
)
#: What makes a list one of masses: the letter of a law in front of it, or words.
_LETTER = regex(r"(?:\\math\w+\s*\{)?[pqrPQ]\}?|\\pi")
_IS_A_LAW = regex(r"probabilit|distribut|\blaws?\b|\bpmf\b|mass function|概率|分布|확률|분포", re.I)
_MASS = regex(_NUMBER)


def laws_in(flat: str, maths: tuple[str, ...]) -> tuple[str, ...]:
    """The masses of the one law or the two that the words are about, as "1/2, 3/10, 1/5", p before q; () where there are none, or a word more.

    ``flat``: the words, U+FFFC for each of ``maths``.
    """
    found = [_IN_MATHS.fullmatch(tex) for tex in maths]
    others = [tex for tex, m in zip(maths, found, strict=True) if m is None and _VARIABLE.fullmatch(tex) is None]
    listed = sorted(((m["name"] or "", m["list"]) for m in found if m is not None), key=lambda x: x[0].lower())
    lists = [masses for _, masses in listed] + _IN_WORDS.findall(flat)
    words = _OF_TWO_LAWS if len(lists) == 2 else _OF_ONE_LAW
    if others or len(maths) - len(listed) > 1 or not 1 <= len(lists) <= 2 or words.fullmatch(_IN_WORDS.sub(_M, flat)) is None:
        return ()  # several variables, or words of something else
    if len(lists) == 2 and sorted(m["name"].lower() for m in found if m is not None and m["name"]) != ["p", "q"]:
        return ()  # which of two is the first, their letters tell
    if len(lists) == 1 and not (_LETTER.fullmatch(listed[0][0]) if listed and listed[0][0] else _IS_A_LAW.search(flat)):
        return ()  # "takes the values 0.4 and 0.6", "a vector v = (0.5, 0.5)"
    laws = [[_value(x) for x in _MASS.findall(text)] for text in lists]
    if any(len(law) < 2 or None in law or sum(m for m in law if m is not None) != 1 for law in laws) or len(set(map(len, laws))) > 1:
        return ()
    return tuple(", ".join(map(str, law)) for law in laws)


def ends_there(after: str) -> bool:
    """Whether the words behind a value of the law at hand tell no case: the sentence ends, or goes on with another value or a conclusion."""
    return _ENDS.match(after) is not None


def goes_on_about_it(flat: str, maths: tuple[str, ...]) -> bool:
    """Whether a sentence says of the law before it what its entropy or perplexity is, and tells no other."""
    return _GOES_ON.match(flat) is not None and not laws_in(flat, maths) and not any("=" in x and re.search(r"[\[({].*,", x) for x in maths)


def _value(text: str) -> Fraction | None:
    flat = re.sub(r"\\[dt]?frac\s*\{?\s*(\d+)\s*\}?\s*\{?\s*(\d+)\s*\}?", r"\1/\2", text)
    try:
        return Fraction(re.sub(r"\s", "", flat))
    except (ValueError, ZeroDivisionError):
        return None
