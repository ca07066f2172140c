r"""Refutations of a formula whose case the next sentence tells: "The information is $I(X;Y) = H(X)$. Here $Y = X$." """

from __future__ import annotations

from ...chapters.told_behind import HERE
from ...notation.syntax import nodes as n
from ...patterns import regex
from ..doubt import Doubt, JudgedLink

_WITHIN = 240  # characters behind the formula
_CASE = regex(
    rf"[^.。$]*[.。]?[^.。$]{{0,3}}\s*{HERE}\s*\$+\s*(?P<name>\\?[A-Za-z]+)(?:_\{{?\w+\}}?)?\s*=\s*\\?[A-Za-z]+(?:_\{{?\w+\}}?)?\s*\$"
)
_ALWAYS = regex(r"\b(?:always|all|any|every|each|in general|whatever)\b|모든|항상|任意|所有|总是|すべて|常に")


def _is_of_a_case(judged: JudgedLink) -> bool:
    """Whether "Here q = p" stands behind the sentence of the formula, which says nothing of all laws."""
    formula = judged.formula
    if not judged.refuted_in_general or _ALWAYS.search(formula.sentence) is not None:
        return False
    found = _CASE.match(judged.document.said[formula.end : formula.end + _WITHIN].lstrip("$"))
    names = {x.base for x in judged.nodes if isinstance(x, n.Name)}
    return found is not None and found["name"].lstrip("\\") in names


DOUBT = Doubt("the text behind tells the case in which it is said", _is_of_a_case)
