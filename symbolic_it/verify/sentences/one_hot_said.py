r"""What later derivatives rest on: a one-hot label y, a target distribution y, and whether the softmax may have changed."""

from __future__ import annotations

import re

from ...notation.context import Context, Declared, Fact
from ...patterns import regex

_Y = r"\$\s*(?P<y>[a-z]|\\(?:mathbf|boldsymbol|bm)\s*\{[a-z]\})(?:_\{?[a-z]\}?)?\s*\$"
_WORD = r"(?:one[- ]?hot|원[- ]?핫|独热|ワンホット)"
_BETWEEN = r"[^$.;。；]{0,40}"
_SAID = (regex(rf"{_Y}{_BETWEEN}{_WORD}", re.I), regex(rf"{_WORD}{_BETWEEN}{_Y}", re.I))
_SUMMING = (
    r"(?:(?:probability|target|label|true|ground[- ]truth|soft|teacher|reference|data|empirical)[- ](?:\w+[- ])?(?:distributions?|vectors?|pmf|labels?|laws?)|distributions? (?:over|on) (?:the )?(?:\w+ )?classes|"
    r"(?:probability )?simplex|概率分布|概率向量|(?:目标|真实|标签)(?:的)?分布|확률 ?분포|확률 ?벡터|(?:목표|정답|실제) ?분포|確率分布|確率ベクトル|(?:目標|真の|正解)分布)"
)
_BEING = r"\s*,?\s*(?:is|are|be|denotes?|as|for|\(|是|为|는|은|が|は|を|を)?\s*(?:an?|the|some|any|our|一个|一個)?\s*"
_SAID_TO_SUM = (regex(rf"{_Y}{_BEING}{_SUMMING}", re.I), regex(rf"{_SUMMING}\s*(?:of )?{_Y}", re.I))
_DENIED = regex(
    r"\b(?:if|unless|usually|often|sometimes|typically|may|might|need)\b|\bnot\b|\bno longer\b|\binstead of\b|\brather than\b|n't\b|不是|而不是|아닌|아[니닌닐님닙]|ではな",
    re.I,
)
#: "In multi-task learning $y$ is arbitrary": no longer what it was.
_ANEW = regex(
    rf"{_Y}\s*(?:\\in[^$]*)?(?:now |then |here |again )?\s*(?:is|are|be|has|have|sums?|may|can|could|denotes?|stands?|consists?|contains?|takes?|ranges?)\b(?!{_BETWEEN}{_WORD})",
    re.I,
)
_LABEL = regex(r"\s*(?:\w+[ -]){0,4}?(?:labels?|targets?|class\w*|truth|soft)\b", re.I)
_PREFIX = "said to be one-hot: "
_OTHER = regex(
    r"temperature|sparsemax|entmax|\bT\b|\\tau|\\sigma|\\propto|\\tilde|\\hat|sigmoid|logistic|multi-?label|divid|scal|weight|smooth|penal|regulari|clip|mask|focal|margin|"
    r"\bnow\b|instead|modif|replac|different|another|온도|시그모이드|가중|温度|加权|平滑|缩放|シグモイド|重み",
    re.I,
)
_CHANGED = "a law of an earlier section may have changed"


def with_one_hot_said(context: Context, sentence: str) -> Context:
    """The context with the letters that a sentence, its maths in place, calls one-hot."""
    flat = re.sub(r"\\[()]|\$+", "$", sentence)
    if _OTHER.search(flat) is not None and not may_have_changed(context):
        context = context.extend(Fact(_CHANGED, Declared("changed")))
    anew = {_plain(m["y"]) for m in _ANEW.finditer(flat) if _LABEL.match(flat, m.end()) is None}
    taken = sorted(y for y in anew if is_one_hot_somewhere(context, y))
    context = context.extend(*(Fact(_PREFIX + y, Declared("anything")) for y in taken)) if taken else context
    if _DENIED.search(flat) is not None:
        return context
    letters = {_plain(m["y"]) for pattern in _SAID for m in pattern.finditer(flat)}
    summing = {_plain(m["y"]) for pattern in _SAID_TO_SUM for m in pattern.finditer(flat)} - letters
    facts = [Fact(_PREFIX + y, Declared("one-hot label")) for y in sorted(letters)]
    facts += [fact_of_sum(y) for y in sorted(summing) if kind_of_target(context, y) is None]
    return context.extend(*facts) if facts else context


def _plain(tex: str) -> str:
    return re.sub(r"\\\w+\s*\{(\w)\}", r"\1", tex)


def fact_of_sum(letter: str) -> Fact:
    """That the y_k sum to one."""
    return Fact(_PREFIX + letter, Declared("pmf"))


def kind_of_target(context: Context, letter: str) -> str | None:
    """What the text has said last of the y_k that sum to one, in this section or before: "one-hot" or "a pmf"."""
    fact = context.about(_PREFIX + letter, Declared)
    return {"one-hot label": "one-hot", "pmf": "a pmf"}.get(fact.value.word) if fact is not None else None


def is_one_hot_somewhere(context: Context, letter: str) -> bool:
    """Whether the text has said so last, in this section or before."""
    return kind_of_target(context, letter) == "one-hot"


def may_have_changed(context: Context) -> bool:
    """Whether the text has since spoken of a temperature, a sigmoid, weights or the like, under which p is no longer the softmax of z."""
    return context.about(_CHANGED, Declared) is not None
