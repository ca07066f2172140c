"""Chains that end in numbers are about the laws whose numbers they are: "H(X) = H(Y) = -0.4 log 0.4 - 0.6 log 0.6 = 0.97"."""

from __future__ import annotations

import re

from ...decide.verdict import Verdict
from ...notation.elaborate import ElaborationError
from ...notation.elaborate.functionals.functionals import functional
from ...notation.elaborate.meaning import LinkMeaning
from ...notation.elaborate.relations.shapes import is_closed
from ...notation.syntax import nodes
from ...notation.syntax.languages import words as said
from ...notation.syntax.languages import words_for_unit
from ...notation.syntax.walk import walk
from ...patterns import regex
from .doubtful_readings import Outcome

_OPEN = Verdict("undecided", "of the laws that the numbers behind are of, which are not known here")
_BITS = regex(r"(?:\d\s*\$?|\d\s*\\\)?)\s*(?:\\(?:text|mathrm)\{\s*)?(?:bits?\b|" + words_for_unit("bit") + ")", re.I)
#: "where the base of the logarithm is 2 the unit is the bit": one of several bases, which the numbers around may use.
_IN_BASE_TWO = regex(rf"{said('base two')}|\bbase(?: of (?:the )?\w+)?(?: is)? \$?2\b", re.I)

#: 2^{nH(X)} sequences, 2^{-n D(p || q)}: of entropies in bits, wherever they stand.
_POWERS_OF_TWO = regex(r"(?<![\w.])2\s*\^\s*\{\s*-?\s*\(?\s*[nNk]\s*(?:\\[,;! ]|\\left)*\s*[(\[]?\s*(?:[HID]|R)(?![A-Za-z])")
_IN_NATS = regex(
    r"\bnats?\b|\bnatural log|(?<![\w\\])e\s*\^\s*\{\s*-?\s*\(?\s*[nNk]\s*[(\[]?\s*[HID](?![A-Za-z])|\\exp\s*(?:\\left)?[({]\s*-?\s*[nNk]\s*[HID](?![A-Za-z])",
    re.I,
)

#: Lengths of binary codewords nearby are compared with entropies in bits.
_CODEWORD = regex(
    r"\b(?:codewords?|code words?|huffman|prefix codes?|average length)\b|码字|碼字|码长|平均长度|哈夫曼|부호어|허프만|평균 ?길이|符号語|平均符号長|ハフマン",
    re.I,
)


def of_its_numbers(outcome: Outcome) -> Outcome:
    """The outcome, in which "H(X) = H(Y)" is not refuted by other laws where the chain goes on to numbers."""
    reading, rows = outcome
    kept = []
    for chain, row in zip(reading.chains, rows, strict=True):
        verdicts = list(row)
        for k, (link, verdict) in enumerate(zip(chain.links, row, strict=True)):
            ends_in_numbers = any(is_closed(later.right.node) for later in chain.links[k + 1 :])
            followed = ends_in_numbers and (_of_one_kind(link) or (link.relation in ("<", ">") and _is_valued(chain.links[k + 1], link)))
            if verdict.word == "refuted" and not link.ground and followed:
                verdicts[k] = _OPEN
        kept.append(tuple(verdicts))
    return reading, kept


def _is_valued(following: LinkMeaning, link: LinkMeaning) -> bool:
    """1 > H(Y) = 0.81: of a quantity that the next link gives a number."""
    return following.relation in ("=", "approx") and is_closed(following.right.node) and isinstance(link.right.node, nodes.Call)


def _of_one_kind(link: LinkMeaning) -> bool:
    """The same quantity of two things: H(X) = H(Y)."""
    left, right = link.left.node, link.right.node
    if link.relation != "=" or not isinstance(left, nodes.Call) or not isinstance(right, nodes.Call) or left.head != right.head:
        return False
    try:
        return functional(left.head) is not None and left.separators == right.separators
    except ElaborationError:
        return False


def may_be_bits(text: str, start: int, end: int, link: LinkMeaning) -> bool:
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
