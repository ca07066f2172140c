"""Numbers between 0 and 1 that are not the masses of one law: rewards, the probabilities of a sequence's tokens."""

from __future__ import annotations

import re

from ...decide.verdict import Verdict
from ...notation.elaborate.meaning import Data, LinkMeaning
from ...patterns import regex
from ..formulas.formula import Formula

_LAW = regex(
    r"distribut|\bpmf\b|\blaws?\b|softmax|\bmass(?:es)?\b|mixture|sums? to (?:one|1|\ufffc)|normali[sz]ed|分布|분포|Verteilung|lois?\b|distribuci",
    re.I,
)
_PROBABILITIES = r"(?:conditional )?(?:probabilit\w+|likelihoods?)"
_OTHERS = regex(
    rf"(?<!next-)(?<!next )\b(?:token|word|step|position|transition)[- ](?:level )?{_PROBABILITIES}|\bper[- ](?:token|word|step|position|example|sample) {_PROBABILITIES}|"
    rf"\b{_PROBABILITIES} (?:of|for|to|at|along|assigned to) (?:[\w-]+ ){{0,3}}(?:tokens|words|sequence|sentence|steps|positions|labels|examples)\b|"
    rf"\b(?:tokens|words|positions|steps|examples|labels)\b[^.;]{{0,40}}\b{_PROBABILITIES}|\b(?:tokens|words)\b[^.;]{{0,20}}\bwith {_PROBABILITIES}|"
    r"\b(?:acceptance|success|survival|retention|click|hit|flip|error)[- ](?:probabilit\w+|rates)\b|\bsigmoids?\b|\bmulti-?label\b|\bindependent (?:labels|attributes|bits|coins)\b|\bBernoulli\w*|\bsequence of probabilities\b",
    re.I,
)
_REWARD_LETTERS = frozenset("r")


def of_masses(formula: Formula, link: LinkMeaning, verdict: Verdict) -> Verdict:
    """The verdict on a vector, no refutation where the words tell of other numbers than a law's, or of no law and the letter is a reward's."""
    words = f"{formula.sentence} {formula.after}"
    if not isinstance(link.claim, Data) or not verdict.negative or _LAW.search(words) is not None:
        return verdict
    if link.claim.name[:1].lower() not in _REWARD_LETTERS and _OTHERS.search(words) is None:
        return verdict
    return Verdict("data", "numbers that are not the masses of one law")
