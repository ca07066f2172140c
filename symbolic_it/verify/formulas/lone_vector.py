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

_LAW_WORDS = r"distribut|probabilit|\bpmf\b|\btarget|softmax|" + said("of law")
_PMF_WORDS = regex(_LAW_WORDS, re.I)
#: Of the vector itself: between the word and it stands nothing that it could be of, as in "the softmax of the logits".
_CALLED_SO = regex(
    rf"(?:{_LAW_WORDS})[\w-]*\W*(?:\s*(?:vectors?|distributions?|laws?|probabilit\w+|masses|values?|outputs?|targets?|labels?|weights?|estimates?|predictions?|is|are|was|were|"
    r"be|becomes?|then|now|thus|therefore|again|equals?|given|by|as|gives?|returns?|yields?|assigns?|namely|with|the|an?|our|its|two|three|four|five|"
    r"(?:over|on|for) (?:the )?\w+ (?:classes|outcomes|tokens|labels|words|symbols|actions)|step \w+|ist|sind|lautet|est|sont|vaut|es|son|[은는이가를을로하면]|[はがをと]|[为是即则])\W*)*\Z",
    re.I,
)
_SAID_BEHIND = regex(
    r"\W*(?:which |and )?(?:is an? (?:probability )?distribution|sums? to (?:one|1))\b|\W*(?:也|它)?是一?个?(?:概率)?分布(?![的上族列])",
    re.I,
)
_NOT_ONE = regex(
    r"un-?normali[sz]ed|(?:before|prior to) (?:the )?(?:normali|softmax)|(?:not|never|n't) (?:yet )?(?:normali|sum)|improper|sub-?probabilit|未归一|归一化(?:之)?前|정규화 ?(?:전|하기 전|되지)|正規化(?:前|する前|されてい?な)|multi-?label|sigmoid|regress|several labels|多标签|回归",
    re.I,
)
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
    called = _CALLED_SO.search(formula.before[-80:]) is not None or _SAID_BEHIND.match(formula.after) is not None
    if verdict is None or (verdict.negative and not called):
        return []
    return [Claim(formula.start, formula.end, document.text[formula.start : formula.end], "distribution", verdict, "sums to 1")]
