r"""Factors that the words give a loss: "it is multiplied by $T^2$: L = D(p || q)" leaves out what was just said."""

from __future__ import annotations

from collections.abc import Iterator

from ...decide.verdict import Verdict
from ...notation.context import Context
from ...notation.syntax import nodes as n
from ...notation.syntax import read_expression
from ...notation.syntax.errors import ReadError
from ...notation.syntax.walk import walk
from ...patterns import regex
from .loss_letters import LOSSES_AND_OBJECTIVES
from .told_parameters import has_other_parameters

_TOLD = regex(
    r"(?:\b(?:multipl(?:y|ied|ying)|scaled?|scaling|weight(?:ed|ing)?|rescaled?)\b(?: \w+){0,4}? (?:by|with)(?: an?| the)?(?: (?:extra|additional))?(?: (?:factor|weight)(?: of)?)?|乘以|乗じ|곱하)\s*\$([^$]{1,24})\$"
)


def unlike_its_words(context: Context, left: n.Node, right: n.Node, message: str, sentence: str) -> Verdict | None:
    """The doubt about a definition whose sentence, with its maths between dollars, gives it other parameters or a factor; None if none."""
    if has_other_parameters(context, left, right, message, sentence):
        return Verdict("undecided", "a density of the family that is named, but with other parameters than the words give it")
    if leaves_out_a_factor(left, right, sentence):
        return Verdict("undecided", "the factor that the sentence gives it is not in it")
    return None


def leaves_out_a_factor(left: n.Node, right: n.Node, sentence: str) -> bool:
    """Whether a loss lacks a letter of the factor that its sentence, with its maths between dollars, multiplies it by."""
    head = left
    while isinstance(head, n.Call):
        head = head.head
    found = _TOLD.search(sentence)
    if not isinstance(head, n.Name) or head.base not in LOSSES_AND_OBJECTIVES or found is None:
        return False
    try:
        factor = read_expression(found[1])
    except ReadError:
        return False
    letters = {x for x in walk(factor) if isinstance(x, n.Name)}
    return bool(letters) and letters.isdisjoint(_factors(right))


def _factors(node: n.Node) -> Iterator[n.Node]:
    """The names that a formula is multiplied or divided by somewhere: not the T above p^T, nor that of softmax(z/T)."""
    match node:
        case n.Name():
            yield node
        case n.Pow(base):
            yield from _factors(base)
        case n.Neg(body) | n.BigOp(_, _, body):
            yield from _factors(body)
        case n.Vector((body,)):
            yield from _factors(body)
        case n.Add(left, right) | n.Sub(left, right) | n.Mul(left, right) | n.Div(left, right):
            yield from _factors(left)
            yield from _factors(right)
        case n.Call(head, (body,)) if node.juxtaposed:
            yield from (head, *_factors(body))
