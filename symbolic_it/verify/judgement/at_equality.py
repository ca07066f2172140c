"""Strict inequalities of random variables that fail where both sides are equal, and nowhere else: a feature that helps.

So is spoken of variables that tell something of each other; what is said of all variables is another thing, and is refuted.
"""

from __future__ import annotations

from dataclasses import replace

from ...decide.decide import decide
from ...notation.elaborate.meaning import LinkMeaning
from ...terms.statement import Statement

_LOOSE = {"<": "<=", ">": ">="}
_NO_POINTS = 1  # a proof alone counts


def fails_at_equality_alone(link: LinkMeaning) -> bool:
    """Whether the inequality is proved as soon as it admits equality."""
    if link.relation not in _LOOSE or link.entropic is None or link.ground or not isinstance(link.claim, Statement):
        return False
    relation = _LOOSE[link.relation]
    claim = replace(link.claim, claim=replace(link.claim.claim, relation=relation))
    return decide(claim, entropic=replace(link.entropic, relation=relation), points=_NO_POINTS).positive
