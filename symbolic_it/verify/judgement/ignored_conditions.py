"""Conditions of a sentence that a reading does not use: a general claim is not refuted by what they may exclude."""

from __future__ import annotations

import re

from ...notation.elaborate.meaning import LinkMeaning
from ...terms.statement import Statement
from ...terms.term import Entry, Mass, unfold, walk
from ..formulas.formula import Formula
from ..sentences.mention import is_under_condition


def ignores_condition(link: LinkMeaning, formula: Formula) -> bool:
    """Whether the sentence states a condition of a general claim, and the claim was read without any."""
    used = bool(link.entropic is not None and link.entropic.constraints) or bool(isinstance(link.claim, Statement) and link.claim.conditions)
    used = used or any(f.scope == "given" for f in link.cites) or _sets_equal(link, formula)
    return not link.ground and not used and is_general(link) and is_under_condition(formula.before, formula.sentence)


def _sets_equal(link: LinkMeaning, formula: Formula) -> bool:
    """Whether the sentence's "p = q" is in the reading: of the two laws one is left."""
    terms = [side.term for side in (link.left, link.right) if side.term is not None]
    laws = {t.law.name for term in terms for t in walk(unfold(term)) if isinstance(t, Mass)}
    pairs = (re.fullmatch(r"\s*(\w)\s*=\s*(\w)\s*", tex) for tex in formula.maths_before)
    return any(m is not None and len({m[1], m[2]} & laws) == 1 for m in pairs)


def is_general(link: LinkMeaning) -> bool:
    """Whether the claim is about laws or random variables rather than numbers."""
    terms = [side.term for side in (link.left, link.right) if side.term is not None]
    return link.entropic is not None or any(isinstance(t, (Mass, Entry)) for term in terms for t in walk(unfold(term)))
