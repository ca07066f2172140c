"""What a sentence, or the one behind it, says that a loss is for: "to be minimised", "This loss is minimised with AdamW."."""

from __future__ import annotations

import re
from dataclasses import replace

from ...notation.context import Context, Declared, Fact
from ...patterns import regex

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
_FALL = regex(r"minimi[sz]|gradient descent|最小化|최소화", re.I)


def is_to_fall(words: str) -> bool:
    """Whether the words around a formula say that it is a loss to be minimised, and nothing of its negative."""
    return _TO_FALL.search(words) is not None and _OTHERWISE.search(words) is None


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


__all__ = ["FALLS", "POINTS", "goal_behind", "is_to_fall", "with_goal_behind"]
