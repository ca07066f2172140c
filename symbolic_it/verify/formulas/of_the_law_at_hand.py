"""Values of the law or the two that the text is about: "its entropy", "their KL divergence"."""

from __future__ import annotations

import re
from dataclasses import replace

from ...notation.context import Context
from ...notation.elaborate import read_given
from ...patterns import regex
from ..sentences.law_at_hand import QUANTITY, ends_there, laws_in
from .formula import Formula

_OF_ONE = ("H(p)", r"\mathrm{PPL}(p)")
_OF_TWO = ("H(p, q)", r"D(p \| q)", r"\mathrm{JSD}(p, q)")
_THEIR_LETTERS = ("p", "q", "P", "Q", "X", "Y", "H", "PPL", "D", "JSD")
_NAMED = regex(rf"(?:\b(?:the|its|their|our)\s+)?(?<![a-zA-Z-]){QUANTITY}(?![a-zA-Z])(?:(?!{QUANTITY})[^\ufffc])*\Z", re.I)
#: "Its entropy is 1.485 bits, and": what was said of it before.
_SAID = regex(rf"(?:its|the|their)\s+{QUANTITY}\s+is\s+(?:about\s+)?(?:\d*\.?\d+|\ufffc)(?:\s+(?:bits?|nats?))?", re.I)
#: Words that lead to a value of the law at hand, and to that of no other.
_LEADS = regex(
    r"(?:[\s,:;*_>\-–—]|\b(?:so|then|thus|hence|here|and|also|likewise|therefore|now|indeed|we (?:find|get|have)|that|in this (?:case|example)|"
    r"for this (?:distribution|law|source|pmf))\b|[则其它的该这个分布此时，、]|그러면|이때|따라서|(?:이|그|위)\s*(?:분포의)?)*",
    re.I,
)
_FOR_IT = regex(r"((?:\A|[.;]\s)\W*(?:for|with|under)\s+(?:the\s+(?:distribution|law|pmf)\s+)?\ufffc)\s+(?=(?:the|its)\s)", re.I)


def of_the_law_at_hand(sides: tuple[str, ...], formula: Formula, before: tuple[str, ...], context: Context) -> tuple[str | None, Context]:
    """The quantity and the context with its law or laws, told here or ``before``; no quantity where words may mean another law.

    ``sides``: what the words may name.
    """
    if not ends_there(formula.after):
        return None, context
    words = _SAID.sub("", _NAMED.sub("", formula.before))
    laws = before if _LEADS.fullmatch(words) else laws_in(words, formula.maths_before)
    side = next((x for x in sides if x in ((), _OF_ONE, _OF_TWO)[len(laws)]), None)
    if side is None:
        return None, context
    told = replace(context, facts=tuple(f for f in context.facts if f.symbol.split("(")[0] not in _THEIR_LETTERS))
    for name, law in zip("pq", laws, strict=False):
        told = read_given(f"{name} = ({law})", told)
    return side, told


def with_its_comma(formula: Formula) -> Formula:
    """ "For $p = (0.5, 0.5)$ the entropy is ..." as with a comma."""
    return replace(formula, before=_FOR_IT.sub(r"\1, ", formula.before))
