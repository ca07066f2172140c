"""Values of the one law that the text is about, "its entropy": of no other law that words bring in."""

from __future__ import annotations

import re
from dataclasses import replace

from ...notation.context import Context
from ...notation.elaborate import read_given
from ...patterns import regex
from ..sentences.law_at_hand import law_in
from .formula import Formula

_SIDES = ("H(p)", r"\mathrm{PPL}(p)")
_ITS_LETTERS = ("p", "q", "P", "Q", "X", "Y", "H", "PPL")
_NAMED = regex(
    r"(?:\b(?:the|its|our)\s+)?(?:(?:shannon|information)\s+)?(?:\bentropy\b|\bperplexity\b|熵|困惑度|엔트로피|퍼플렉시티)[^\ufffc]*\Z",
    re.I,
)
#: "Its entropy is 1.485 bits, and": what was said of it before.
_SAID = regex(r"(?:its|the)\s+(?:shannon\s+)?(?:entropy|perplexity)\s+is\s+(?:about\s+)?(?:\d*\.?\d+|\ufffc)(?:\s+(?:bits?|nats?))?", re.I)
#: Words that lead to a value of the law at hand, and to that of no other.
_LEADS = regex(
    r"(?:[\s,:;*_>\-–—]|\b(?:so|then|thus|hence|here|and|also|likewise|therefore|now|indeed|we (?:find|get|have)|that|in this (?:case|example)|"
    r"for this (?:distribution|law|source|pmf))\b|[则其它的该这个分布此时，、]|그러면|이때|따라서|(?:이|그|위)\s*(?:분포의)?)*",
    re.I,
)
_FOR_IT = regex(r"((?:\A|[.;]\s)\W*(?:for|with|under)\s+(?:the\s+(?:distribution|law|pmf)\s+)?\ufffc)\s+(?=(?:the|its)\s)", re.I)


def of_the_law_at_hand(sides: tuple[str, ...], formula: Formula, before: str | None, context: Context) -> tuple[str | None, Context]:
    """The quantity and the context with its law, told here or ``before``; no quantity where words may mean another law.

    ``sides``: what the words may name, of which the entropy and the perplexity of p are understood.
    """
    side = next((x for x in sides if x in _SIDES), None)
    words = _SAID.sub("", _NAMED.sub("", formula.before))
    law = before if _LEADS.fullmatch(words) else law_in(words, formula.maths_before)
    if side is None or law is None:
        return None, context
    others = tuple(f for f in context.facts if f.symbol.split("(")[0] not in _ITS_LETTERS)
    return side, read_given(f"p = ({law})", replace(context, facts=others))


def with_its_comma(formula: Formula) -> Formula:
    """ "For $p = (0.5, 0.5)$ the entropy is ..." as with a comma."""
    return replace(formula, before=_FOR_IT.sub(r"\1, ", formula.before))
