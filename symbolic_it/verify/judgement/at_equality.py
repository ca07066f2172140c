"""Strict inequalities of random variables that fail where both sides are equal, and nowhere else: a feature that helps.

So is spoken of variables that tell something of each other; what is said of all variables is another thing, and is refuted.
"""

from __future__ import annotations

from dataclasses import replace

from ...decide.decide import decide
from ...decide.verdict import Verdict
from ...notation.elaborate.meaning import LinkMeaning
from ...terms.statement import Statement

_LOOSE = {"<": "<=", ">": ">="}
_NO_POINTS = 1  # a proof alone counts


def fails_at_equality_alone(link: LinkMeaning) -> bool:
    """Whether the inequality is proved as soon as it admits equality."""
    if link.relation not in _LOOSE or link.entropic is None or not isinstance(link.claim, Statement):
        return False
    relation = _LOOSE[link.relation]
    claim = replace(link.claim, claim=replace(link.claim.claim, relation=relation))
    return decide(claim, entropic=replace(link.entropic, relation=relation), points=_NO_POINTS).positive


def strict_at_the_data(link: LinkMeaning, verdict: Verdict) -> Verdict | None:
    """The verdict on such an inequality that is confirmed at the data of the text, of which it is said; None for any other."""
    if not fails_at_equality_alone(link):
        return None
    return replace(verdict, message="strict at the data of the text, as it may be wherever the sides differ")
