"""The first number of a range, "$0.6$–$0.7$ nats": it is no value, and the range may well hold it."""

from __future__ import annotations

import re

from ...decide.verdict import Verdict
from ...notation.elaborate.meaning import LinkMeaning
from ...patterns import regex
from ..formulas.formula import Formula

_TO = regex(r"\s*(?:[-–—~〜～]|to|or|bis|à|至|到|에서)\s*\ufffc", re.I)
_FROM = regex(r"\b(?:from|von|de)\s*\Z|从\s*\Z", re.I)
_BARE = regex(r"\s*[-−]?\d[\d.,{}]*\s*(?:\\?%|\\[,;! ]|~|\\(?:text|mathrm)\{[^{}]*\})*\s*[.,;]?\s*")


def of_a_range(formula: Formula, link: LinkMeaning, verdict: Verdict) -> Verdict:
    """The verdict on a link, no refutation of the number that another follows behind a dash."""
    if not verdict.negative or link.right.printed is None or _TO.match(formula.after) is None or _FROM.search(formula.before) is not None:
        return verdict
    if not formula.maths_after or _BARE.fullmatch(formula.maths_after[0]) is None or re.search(r"\d\s*\Z", formula.text) is None:
        return verdict
    return Verdict("undecided", "the first number of a range")
