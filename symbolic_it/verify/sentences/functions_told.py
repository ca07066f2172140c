r"""What sentences say of functions for the formulas behind them: "a concave function $\phi$", "the log-likelihood is".

A shape is told of a function by its letter; of which kind the function \ell at hand is, the last sentence that speaks of either says.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ...notation.context import Context, Declared, Fact
from ...notation.syntax.languages import words as said
from ...patterns import regex
from ..naming.jensen import FUNCTIONS, shapes_of

_SHAPE = "shape of "
_AT_HAND = "the function at hand"
_LIKELIHOOD = regex(rf"likelihood|{said('likelihood')}", re.I)
_LOSS = regex(
    rf"\bnegative\b|\bminus\b|\bloss(?:es)?\b|\bcost\b|cross[- ]entropy|{said('negative log-likelihood')}|损失|손실|損失|perte|coût", re.I
)


def with_functions_told(context: Context, words: str, whole: str) -> Context:
    """The context with what a sentence says; ``whole``: with its maths between dollars."""
    told = [Fact(_SHAPE + name, Declared(shape)) for name in FUNCTIONS for shape in [shapes_of(whole, name)] if shape is not None]
    if _LOSS.search(words) is not None:
        told.append(Fact(_AT_HAND, Declared("loss")))
    elif _LIKELIHOOD.search(words) is not None:
        told.append(Fact(_AT_HAND, Declared("log-likelihood")))
    if not told:
        return context
    anew = {f.symbol for f in told}
    return replace(context, facts=(*(f for f in context.facts if f.symbol not in anew), *told))


def shape_told(context: Context, function: str) -> str | None:
    """ "convex" or "concave", as an earlier sentence has called a function; None where none has, or where it may be either."""
    fact = context.about(_SHAPE + function, Declared)
    return fact.value.word if fact is not None and fact.value.word in ("convex", "concave") else None


def is_a_likelihood(context: Context) -> bool:
    """Whether the text has spoken of a likelihood last, and of no loss."""
    fact = context.about(_AT_HAND, Declared)
    return fact is not None and fact.value.word == "log-likelihood"


def is_a_loss(context: Context, words: str) -> bool:
    """Whether the words beside a formula speak of a loss, or the text has spoken of one last."""
    fact = context.about(_AT_HAND, Declared)
    return _LOSS.search(words) is not None or (fact is not None and fact.value.word == "loss")
