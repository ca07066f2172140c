r"""Factors that the words give a loss: "it is multiplied by $T^2$: L = D(p || q)" leaves out what the sentence has just said."""

from __future__ import annotations

from ...notation.syntax import nodes as n
from ...notation.syntax import read_expression
from ...notation.syntax.errors import ReadError
from ...notation.syntax.walk import walk
from ...patterns import regex

_LOSSES = frozenset(["L", "l", "ell", "loss", "Loss", "J"])
_TOLD = regex(
    r"(?:\b(?:multipl(?:y|ied|ying)|scaled?|scaling|weight(?:ed|ing)?|rescaled?)\b(?: \w+){0,4}? (?:by|with)(?: an?| the)?(?: (?:extra|additional))?(?: (?:factor|weight)(?: of)?)?|乘以|乗じ|곱하)\s*\$([^$]{1,24})\$"
)


def leaves_out_a_factor(left: n.Node, right: n.Node, sentence: str) -> bool:
    """Whether a loss lacks a letter of the factor that its sentence, with its maths between dollars, multiplies it by."""
    head = left
    while isinstance(head, n.Call):
        head = head.head
    found = _TOLD.search(sentence)
    if not isinstance(head, n.Name) or head.base not in _LOSSES or found is None:
        return False
    try:
        factor = read_expression(found[1])
    except ReadError:
        return False
    letters = {x for x in walk(factor) if isinstance(x, n.Name)}
    return bool(letters) and not any(isinstance(x, n.Name) and x in letters for x in walk(right))
