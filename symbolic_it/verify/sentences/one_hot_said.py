r"""What later derivatives rest on: "where $y$ is the one-hot label", and whether the text may have changed its softmax."""

from __future__ import annotations

import re

from ...notation.context import Context, Declared, Fact

_Y = r"\$\s*(?P<y>[a-z]|\\(?:mathbf|boldsymbol|bm)\s*\{[a-z]\})(?:_\{?[a-z]\}?)?\s*\$"
_WORD = r"(?:one[- ]?hot|원[- ]?핫|独热|ワンホット)"
_BETWEEN = r"[^$.;。；]{0,40}"
_SAID = (re.compile(rf"{_Y}{_BETWEEN}{_WORD}", re.I), re.compile(rf"{_WORD}{_BETWEEN}{_Y}", re.I))
_DENIED = re.compile(r"\b(?:if|unless|usually|often|sometimes|typically|may|might|need)\b|\bnot\b|\bno longer\b|\binstead of\b|\brather than\b|n't\b|不是|而不是|아닌|아니|ではな", re.I)
#: "In multi-task learning $y$ is arbitrary": no longer what it was.
_ANEW = re.compile(rf"{_Y}\s*(?:\\in[^$]*)?(?:now |then |here |again )?\s*(?:is|are|be|has|have|sums?|may|can|could|denotes?|stands?|consists?|contains?|takes?|ranges?)\b(?!{_BETWEEN}{_WORD})", re.I)
_LABEL = re.compile(r"\s*(?:\w+[ -]){0,4}?(?:labels?|targets?|class\w*|truth|soft)\b", re.I)
_PREFIX = "said to be one-hot: "
_OTHER = re.compile(
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
    return context.extend(*(Fact(_PREFIX + y, Declared("one-hot label")) for y in sorted(letters))) if letters else context


def _plain(tex: str) -> str:
    return re.sub(r"\\\w+\s*\{(\w)\}", r"\1", tex)


def is_one_hot_somewhere(context: Context, letter: str) -> bool:
    """Whether the text has said so last, in this section or before."""
    fact = context.about(_PREFIX + letter, Declared)
    return fact is not None and fact.value.word == "one-hot label"


def may_have_changed(context: Context) -> bool:
    """Whether the text has since spoken of a temperature, a sigmoid, weights or the like, under which p is no longer the softmax of z."""
    return context.about(_CHANGED, Declared) is not None
