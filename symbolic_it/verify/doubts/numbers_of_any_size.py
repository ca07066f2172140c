r"""Proofs for probabilities t of what words say of all real numbers: log((1 - t) q + t p) is a number for some others, too."""

from __future__ import annotations

import re

from ...patterns import regex
from ...terms.domain import OPEN_UNIT_INTERVAL
from ...terms.statement import Statement
from ...terms.term import Symbol, unfold, walk
from ..doubt import Doubt, JudgedLink

_OF_ANY_SIZE = regex(
    r"\breal\b|\b(?:all|any|every|each|arbitrary) (?:positive |negative |non-?negative |non-?zero )?(?:numbers?|values?)\b|"
    r"\b(?:positive|negative|above one|beyond one|larger than one|greater than one)\b|\\mathbb\s*\{?\s*R",
    re.I,
)
_OF_ALL = regex(r"\b(?:all|any|every|each|arbitrary)\s+\ufffc\W*\Z", re.I)


def _is_of_any_size(judged: JudgedLink) -> bool:
    """Whether a letter was taken for a probability, as nothing else was told of it, and the words may speak of other numbers."""
    claim = judged.link.claim
    if judged.verdict.word != "proved" or not isinstance(claim, Statement):
        return False
    words = f"{judged.formula.before} {' '.join(judged.formula.maths_before)} {judged.formula.after[:60]}"
    bare = _OF_ALL.search(judged.formula.before) is not None and re.fullmatch(
        r"\s*\\?[A-Za-z]+\s*", (judged.formula.maths_before or ("=",))[-1]
    )
    if _OF_ANY_SIZE.search(words) is None and not bare:
        return False
    terms = (t for side in (claim.claim.lhs, claim.claim.rhs) for t in walk(unfold(side)))
    return any(isinstance(t, Symbol) and t.domain == OPEN_UNIT_INTERVAL for t in terms) and not claim.conditions


DOUBT = Doubt("proved of probabilities, and the words may speak of other numbers", _is_of_any_size)
