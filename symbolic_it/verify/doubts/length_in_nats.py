"""The mean length of a code, worked out from whole lengths, has no nats: a code counts digits, and a binary one bits."""

from __future__ import annotations

import re

from ...notation.syntax import nodes
from ...notation.syntax.languages import words_for_unit
from ...notation.syntax.walk import walk
from ...patterns import regex
from ..doubt import Doubt, JudgedLink

_LENGTH = regex(r"\blengths?\b|码长|碼長|长度|長度|길이|符号長|長さ|\blänge\b|\blongueur|\blongitud|\blunghezza|\bcomprimento|\bдлин", re.I)
_CODE = regex(
    r"\bcod(?:e|es|ing|ed|ewords?)\b|\bhuffman|\bprefix|编码|編碼|码字|碼字|哈夫曼|霍夫曼|부호|허프만|符号|ハフマン|\bcodes?wort|\bkod|\bcódigo|\bcodice|\bкод",
    re.I,
)
_NATS = regex(rf"\s*\$?\s*(?:\\(?:text|mathrm)\{{\s*)?(?:nats?\b|{words_for_unit('nat')})", re.I)


def _is_a_length_in_nats(judged: JudgedLink) -> bool:
    link, sentence = judged.link, judged.formula.sentence
    if judged.verdict.word not in ("confirmed", "proved") or link.relation not in ("=", ":=", "approx"):
        return False
    if link.unit != "nats" and _NATS.match(judged.document.text[judged.end :]) is None:
        return False
    if any(isinstance(x, nodes.Log) for side in (link.left.node, link.right.node) for x in walk(side)):
        return False
    return _LENGTH.search(sentence) is not None and _CODE.search(f"{judged.section[-400:]} {sentence}") is not None


DOUBT = Doubt("a code counts digits, and no nats", _is_a_length_in_nats)
