"""Conditions of a sentence that the reading of its formula did not use: "if (a formula), then", "on $(0, 1)$"."""

from __future__ import annotations

import re

from ...notation.elaborate.meaning import LinkMeaning
from ...patterns import regex
from ...terms.statement import Statement
from ...terms.term import Mass, unfold, walk
from ..doubt import Doubt, JudgedLink
from ..formulas.formula import Formula
from ..judgement.ignored_conditions import is_general
from ..sentences.indices_compared import is_told_of_indices
from ..sentences.mention import is_under_condition
from ..sentences.ranges import on_an_interval

#: "Without $T^2$:", "With $T^2$:", "$T^2$ 없이:" in front of a formula.
_FACTOR = regex(
    r"\W*(?:(?:with|without|omitting|dropping|mit|ohne|avec|sans|con|sin|senza|com|sem|с|без|不含|没有|不乘|去掉|乘以|加上|含|有)\s*(?:the |den |dem |le |la |el |il |o )?"
    r"(?:(?:extra )?(?:factor|Faktor|facteur|fattore|fator|множителя?)(?: (?:of|de|di))? )?\ufffc(?: (?:factor|scaling))?(?:\s*时)?|\ufffc\s*(?:없이|없으면|있으면|なし(?:では)?|あり(?:では)?))\s*[:：,，]\s*\Z",
    re.I,
)


def _ignores_its_sentence(link: LinkMeaning, formula: Formula) -> bool:
    """Whether the sentence states a condition of a general claim, and the claim was read without any."""
    used = bool(link.entropic is not None and link.entropic.constraints) or bool(
        isinstance(link.claim, Statement) and link.claim.conditions
    )
    used = used or any(f.scope == "given" for f in link.cites) or _sets_equal(link, formula)
    general = not link.ground and not used and is_general(link) and is_under_condition(formula.before, formula.sentence)
    return general or (not link.ground and _is_about_a_factor(formula))


def _is_about_a_factor(formula: Formula) -> bool:
    """Whether it says what holds with or without a factor: the quantity on the left may be meant without the one of its definition."""
    factor = formula.maths_before[-1] if formula.maths_before else ""
    return (
        _FACTOR.match(formula.before) is not None
        and re.search(r"[=<>≤≥≈∈~]|\\(?:in|le|ge|leq|geq|to|approx|sim|neq?)(?![a-zA-Z])", factor) is None
    )


def _sets_equal(link: LinkMeaning, formula: Formula) -> bool:
    """Whether the sentence's "p = q" is in the reading: of the two laws one is left."""
    terms = [side.term for side in (link.left, link.right) if side.term is not None]
    laws = {t.law.name for term in terms for t in walk(unfold(term)) if isinstance(t, Mass)}
    pairs = (re.fullmatch(r"\s*(\w)\s*=\s*(\w)\s*", tex) for tex in formula.maths_before)
    return any(m is not None and len({m[1], m[2]} & laws) == 1 for m in pairs)


def _is_unused(judged: JudgedLink) -> bool:
    formula, link = judged.formula, judged.link
    if judged.verdict.word != "refuted" or is_told_of_indices(formula, link):
        return False
    return _ignores_its_sentence(link, formula) or on_an_interval(formula.before, formula.maths_before, formula.text)


DOUBT = Doubt("the sentence names a condition that this reading does not use", _is_unused)
