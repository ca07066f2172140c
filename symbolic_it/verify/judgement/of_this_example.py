"""What a sentence says of the data at hand alone: "here D(p || q) > D(q || p)" is no claim about all laws."""

from __future__ import annotations

import re

from ...decide.verdict import Verdict
from ...notation.syntax.languages import words
from ...patterns import regex
from ..formulas.formula import Formula
from .judge import AT_THE_DATA

_HERE = regex(
    r"\b(?:here|in (?:this|our) (?:(?:toy|small|numerical|worked) )?(?:example|case)|for (?:these|this) (?:two |pair of )?(?:numbers?|values?|distributions?|laws?|pair)|"
    r"hier|in diesem (?:beispiel|fall)|ici|dans (?:cet exemple|ce cas)|aquí|aqui|en este (?:ejemplo|caso)|n(?:este|esse) (?:exemplo|caso)|qui|in questo (?:esempio|caso)|"
    r"здесь|в (?:этом|нашем) (?:примере|случае))\b|这里|此例|本例|ここでは|この例|여기서|이 예",
    re.I,
)

#: "Not only here", "here is a general fact": it goes on to all laws.
_OF_ALL = regex(rf"\b(?:not (?:only|just)|general\w*|always|every\w*|any|all|never)\b|{words('in general')}", re.I)


def of_this_example(formula: Formula, verdict: Verdict) -> Verdict:
    """Confirmed where the formula is true at the data of the text, and the words before it say that it is of these."""
    if (
        verdict != AT_THE_DATA
        or _OF_ALL.search(formula.before) is not None
        or (_HERE.search(formula.before) is None and _HERE.search(formula.after[:40]) is None)
    ):
        return verdict
    return Verdict("confirmed", "true at the data of the text, of which the sentence speaks")
