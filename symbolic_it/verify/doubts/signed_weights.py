r"""Mixtures whose weights are no law, as the words tell: "the weights need not sum to one", "with negative weights".

\sum_k w_k p_k is read as a mixture; what is proved of mixtures is false of other combinations of laws.
"""

from __future__ import annotations

import re

from ...patterns import regex
from ..doubt import Doubt, JudgedLink

_WEIGHTS = r"(?:weights?|coefficients?|\ufffc|they)"
_NO_LAW = regex(
    rf"\b{_WEIGHTS}[^.;]{{0,30}}\b(?:(?:need|do|does|may|might|must|should|can)(?:n't| not)|not necessarily)(?: \w+)? (?:sum|add|be (?:positive|non-?negative|normali\w+))|"
    rf"(?:\b|\ufffc)[^.;]{{0,30}}\b(?:may|can|could|might) (?:\w+ )?be (?:negative|of (?:either|any) sign|signed)|\b(?:negative|signed|un-?normali[sz]ed) {_WEIGHTS}|\bsigned (?:mixtures?|measures?)|"
    rf"\b{_WEIGHTS}[^.;]{{0,20}}\b(?:are|is) (?:not normali[sz]ed|un-?normali[sz]ed|signed)",
    re.I,
)
_MIXED = regex(r"\\sum|∑|Σ|\bsum\b")


def _has_no_law_of_weights(judged: JudgedLink) -> bool:
    formula = judged.formula
    if judged.verdict.word != "proved" or _MIXED.search(formula.text) is None:
        return False
    return _NO_LAW.search(f"{judged.section[-300:]} {formula.sentence}") is not None


DOUBT = Doubt("proved of mixtures, whose weights are a law; the words may speak of others", _has_no_law_of_weights)
