"""What words say that a formula is for: a loss "to be minimised", there or in the sentence behind; and turned goals."""

from __future__ import annotations

import re
from dataclasses import replace

from ...decide.verdict import Verdict
from ...notation.context import Context, Declared, Fact
from ...patterns import regex
from ..model import Claim

FALLS, POINTS = "falls", "points"
_GOAL = "goal told behind"
_LOSS = r"(?:loss(?: function)?|cost)"
_TO_FALL = regex(
    rf"\b{_LOSS}\b[^.;]{{0,60}}\bminimi[sz]|\bminimi[sz](?:e|es|ed|ing)\b[^.;]{{0,40}}\b{_LOSS}\b|\bto be minimi[sz]ed\b|(?:最小化|最小にする)[^。;]{{0,12}}(?:损失|損失)|"
    r"(?:损失|損失)[^。;]{0,20}最小化|손실[^.;]{0,20}최소화|최소화[^.;]{0,20}손실",
    re.I,
)
_OTHERWISE = regex(
    r"maximi[sz]|\bascent|negat(?:ive|ed|ing|es?)\b|\bminus\b|\bsigns?\b|opposite|instead|equivalent|\$\s*[-−]|[-−]\s*\ufffc|value (?:function )?loss|critic|"
    r"最大化|取负|负号|최대화|부호|음의|符号",
    re.I,
)
_BACK = regex(
    rf"\W*(?:(?:in practice|then|during training|finally|thus|so)\W+)?(?:[A-Z]?\w+ing\s+)?(?:we\s+\w+\s+)?(?:this|the above)\s+(?:\w+\s+)?{_LOSS}\b|\W*(?:该|这个|此|이)\s*(?:损失|손실)",
    re.I,
)
_IT = regex(
    r"\W*(?:(?:in practice|then|during training|finally|thus|so)\W+)?(?:we|training|the optimi[sz]er|one|minimi[sz]ing|it|\w+ descent)\b[^.;]{0,40}\b(?:it|this|that)\b",
    re.I,
)
_MINIMISED = regex(
    r"(?<!than )(?<!of )\bminimi[sz](?:e|es|ed|ing)\s*(?:the |this |our |its )?(?:\w+ ){0,2}\W*(?:\ufffc|\$|\Z)|"
    r"\b(?:which|that|and|it)\b[^.;,]{0,30}\bminimi[sz]|最小化|최소화",
    re.I,
)
_COSTS = regex(r"\bcosts?\b|\bloss(?:es)?\b|\berrors?\b|penalt|regret|risk|energ|成本|损失|비용|손실", re.I)
_FALL = regex(r"minimi[sz]|gradient descent|最小化|최소화", re.I)
#: "Training maximises the cross-entropy L = ..." does not say what a loss is for.
_A_LOSS = r"(?:cross[- ]?entropy|(?:KL|Kullback[-–]Leibler)(?:[- ]divergence)?|(?:negative|neg\.?)[- ]log[- ]?likelihood|NLL|perplexity|loss(?: function)?|divergence)"
_MAXIMISED = regex(
    rf"\bmaximi[sz](?:e|es|ed|ing)\s+(?:the |its |a |this |our |their )?(?:[\w-]+ ){{0,2}}?{_A_LOSS}(?: (?:loss|divergence|objective|between \ufffc and \ufffc))?\W*\ufffc?\W*\Z",
    re.I,
)
_MEANT = regex(
    r"\b(?:adversar\w+|attack\w*|worst|discriminat\w+|opponent|min-?max|minimax|unlearn\w*|forget\w*|ascent|not|never|instead of|rather than|negative of)\b",
    re.I,
)
#: A loss that is maximised, a bound or an objective that is minimised: a right formula, and a wrong use of it.
_UP = regex(r"\b(?:maximi[sz](?:e|es|ed|ing)|gradient ascent on|ascend(?:s|ing)?)\b(?P<between>[^.;:,\ufffc]{0,40})\Z", re.I)
_DOWN = regex(r"\b(?:minimi[sz](?:e|es|ed|ing)|gradient descent on|descend(?:s|ing)?)\b(?P<between>[^.;:,\ufffc]{0,40})\Z", re.I)
_APART = regex(r"\b(?:negative|minus|negated|opposite|not|never|over|with respect to|instead|equivalent\w*|same as)\b", re.I)
_OF_A_LOSS = regex(r"definition of (?:the )?[^.;]*\b(?:loss|negative log-likelihood|cross[- ]entropy|perplexity|free energy)\b", re.I)
_OF_A_GAIN = regex(r"definition of (?:the )?[^.;]*\b(?:lower bound|surrogate|objective)\b|form of an objective|mean reward of", re.I)
#: "L = ..., which we minimise"
_BEHIND = regex(
    r"\W*(?:which|that) (?:we (?:then |now |want to |try to |wish to |aim to )?|is (?:to be |then )?|one |training |has to be )(?:minimi[sz]|maximi[sz])(?:e[sd]?|ing)\b",
    re.I,
)


def is_to_fall(words: str) -> bool:
    """Whether the words around a formula say that it is a loss to be minimised, and nothing of its negative."""
    return _TO_FALL.search(words) is not None and _OTHERWISE.search(words) is None


def is_minimised(words: str) -> bool:
    """Whether they say that what the formula is of is minimised, and nothing of costs, of its negative or of what grows."""
    return _MINIMISED.search(words) is not None and _OTHERWISE.search(words) is None and _COSTS.search(words) is None


def with_goal_behind(context: Context, following: str) -> Context:
    """The context with what the sentence behind this one says of its formula, and without what another one said of another."""
    kept = tuple(f for f in context.facts if f.symbol != _GOAL)
    told = FALLS if _BACK.match(following) else POINTS if _IT.match(following) else None
    if told is None or _FALL.search(following[:160]) is None or _OTHERWISE.search(following):
        return context if len(kept) == len(context.facts) else replace(context, facts=kept)
    return replace(context, facts=(*kept, Fact(_GOAL, Declared(told))))


def goal_behind(context: Context) -> str | None:
    """What the sentence behind says: that the loss falls, or what may be said of it."""
    fact = context.about(_GOAL, Declared)
    return fact.value.word if fact is not None and isinstance(fact.value, Declared) else None


def maximises_a_loss(before: str, after: str = "") -> bool:
    """Whether the words right before a formula let a loss be made as large as possible, where no adversary does so."""
    return _MAXIMISED.search(before[-160:]) is not None and _MEANT.search(f"{before} {after}") is None


def of_turned_use(claims: list[Claim], before: str, after: str = "") -> list[Claim]:
    """The claims of a formula, with the words of its sentence; a definition whose use is turned round is left open."""
    behind = _BEHIND.match(after)
    for found, kind, words in ((_UP, _OF_A_LOSS, "a loss, which is minimised"), (_DOWN, _OF_A_GAIN, "an objective, which is maximised")):
        m = found.search(before)
        told = m is not None and _APART.search(m["between"]) is None
        if told or (behind is not None and found.search(behind[0]) is not None):
            left = Verdict("undecided", f"{words}, and the text does the opposite")
            return [
                replace(c, verdict=left)
                if c.verdict.word == "definition" and kind.search(c.verdict.message) is not None and "negated" not in c.verdict.message
                else c
                for c in claims
            ]
    return claims


__all__ = ["FALLS", "POINTS", "goal_behind", "is_minimised", "is_to_fall", "maximises_a_loss", "of_turned_use", "with_goal_behind"]
