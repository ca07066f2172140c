"""A vector of numbers that stands alone and that the sentence calls a distribution: its masses sum to one."""

from __future__ import annotations

import re

from ...chapters import Document
from ...notation.syntax import nodes
from ...notation.syntax.languages import words as said
from ...patterns import regex
from ..judgement.vectors import sums_to_one
from ..model import Claim
from .formula import Formula
from .softmax_of_told_logits import softmax_of_told_logits

_PMF_WORDS = regex(r"distribut|probabilit|\bpmf\b|\btarget|softmax|" + said("of law"), re.I)
_SAID_BEHIND = regex(
    r"\W*(?:which |and )?(?:is an? (?:probability )?distribution|sums? to (?:one|1))\b|\W*(?:也|它)?是一?个?(?:概率)?分布(?![的上族列])",
    re.I,
)
_NOT_ONE = regex(r"multi-?label|sigmoid|regress|several labels|多标签|回归", re.I)
_RANGE_WORDS = regex(r"\b(?:in|on|within|inside|over|between|range|interval|from|values?|lies?|to)\s*\Z|区间|구간", re.I)


def lone_vector(document: Document, formula: Formula, statement: nodes.Statement) -> list[Claim]:
    """ "The target vector becomes [0.9, 0.05, 0.05]": a vector that the sentence calls a distribution sums to one."""
    vectors = [c.first for c in statement.chains if isinstance(c.first, nodes.Vector)]
    if len(vectors) != 1 or _NOT_ONE.search(formula.sentence) or _RANGE_WORDS.search(formula.before):
        return []
    if (softmax := softmax_of_told_logits(document, formula, vectors[0])) is not None:
        return [
            Claim(
                formula.start, formula.end, document.text[formula.start : formula.end], "distribution", softmax, "the softmax of the logits"
            )
        ]
    if _PMF_WORDS.search(formula.before[-80:]) is None and _SAID_BEHIND.match(formula.after) is None:
        return []
    verdict = sums_to_one([x for x in vectors[0].items])
    if verdict is None:
        return []
    return [Claim(formula.start, formula.end, document.text[formula.start : formula.end], "distribution", verdict, "sums to 1")]
