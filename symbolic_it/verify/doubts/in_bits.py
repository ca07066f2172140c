"""Values right in bits, which the text speaks of nearby, of a formula that names no unit."""

from __future__ import annotations

import re

from ...notation.elaborate.meaning import LinkMeaning
from ...notation.syntax import nodes
from ...notation.syntax.languages import words as said
from ...notation.syntax.languages import words_for_unit
from ...notation.syntax.walk import walk
from ...patterns import regex
from ..doubt import Doubt, JudgedLink
from ..judgement.ignored_conditions import is_general
from ..numbers.decimals import OTHER_UNITS

_BITS = regex(r"(?:\d\s*\$?|\d\s*\\\)?)\s*(?:\\(?:text|mathrm)\{\s*)?(?:bits?\b|" + words_for_unit("bit") + ")", re.I)
#: "where the base of the logarithm is 2 the unit is the bit": one of several bases, which the numbers around may use.
_IN_BASE_TWO = regex(rf"{said('base two')}|\bbase(?: of (?:the )?\w+)?(?: is)? \$?2\b", re.I)

#: 2^{nH(X)} sequences, 2^{-n D(p || q)}: of entropies in bits, wherever they stand.
_POWERS_OF_TWO = regex(r"(?<![\w.])2\s*\^\s*\{\s*-?\s*\(?\s*[nNk]\s*(?:\\[,;! ]|\\left)*\s*[(\[]?\s*(?:[HID]|R)(?![A-Za-z])")
_IN_NATS = regex(
    r"\bnats?\b|\bnatural log|(?<![\w\\])e\s*\^\s*\{\s*-?\s*\(?\s*[nNk]\s*[(\[]?\s*[HID](?![A-Za-z])|\\exp\s*(?:\\left)?[({]\s*-?\s*[nNk]\s*[HID](?![A-Za-z])",
    re.I,
)

#: A factor that turns bits into nats, or back, and words that count in bits.
_FACTOR = regex(r"\\(?:ln|log)(?![A-Za-z_])\s*(?:\\left)?[({]?\s*2(?![\d.])|\\log_\{?2\}?\s*\(?e(?![A-Za-z])")
_COUNTS_IN_BITS = regex(rf"\bbits?\b|\blogarithms? (?:to|of|in) (?:the )?base (?:2|two)\b|{words_for_unit('bit')}", re.I)

_NAMES_BOTH = regex(r"(?=.*_\{?(?:\\\w+\{)?bits?\b)(?=.*_\{?(?:\\\w+\{)?nats?\b).*", re.S)
#: Lengths of binary codewords nearby are compared with entropies in bits.
_CODEWORD = regex(
    r"\b(?:codewords?|code words?|huffman|prefix codes?|average length)\b|码字|碼字|码长|平均长度|哈夫曼|부호어|허프만|평균 ?길이|符号語|平均符号長|ハフマン",
    re.I,
)


def _may_be_bits(text: str, start: int, end: int, link: LinkMeaning) -> bool:
    """Whether values in bits stand around a formula that has no unit of its own, and no ln."""
    if any(isinstance(n, nodes.Log) and n.spelling == "ln" for n in walk(link.left.node)):
        return False
    if _BITS.search(text[max(0, start - 160) : end + 160]) is not None:
        return True
    if _POWERS_OF_TWO.search(text) is not None and _IN_NATS.search(text) is None:
        return True
    around = text[max(0, start - 300) : end + 300]
    bare = not any(isinstance(n, nodes.Log) for n in walk(link.left.node))
    return _IN_BASE_TWO.search(around) is not None or (bare and _CODEWORD.search(around) is not None)


def _is_right_in_bits(judged: JudgedLink) -> bool:
    """Whether only the unit is wrong, and may be the one of the values around."""
    mismatch = judged.verdict.word == "convention-mismatch" and judged.verdict.message.startswith(OTHER_UNITS[0][1])
    return mismatch and _may_be_bits(judged.document.said, judged.formula.start, judged.formula.end, judged.link)


def _converts(judged: JudgedLink) -> bool:
    r"""Whether a bound with a factor \ln 2 is refuted of nats, where the words before it count in bits."""
    if _NAMES_BOTH.fullmatch(judged.formula.text) is not None:
        return False  # H_{bits} = H_{nats} \\ln 2
    words = f"{judged.section[-300:]} {judged.formula.sentence}"
    return (
        judged.refuted_in_general
        and is_general(judged.link)
        and _FACTOR.search(judged.formula.text) is not None
        and _COUNTS_IN_BITS.search(words) is not None
    )


DOUBT = Doubt("right in bits, which the text speaks of nearby", lambda judged: _is_right_in_bits(judged) or _converts(judged))
