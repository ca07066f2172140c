"""A binary cross-entropy given logits where it takes probabilities, or the other way round.

What it finds: binary_cross_entropy or BCELoss of logits; binary_cross_entropy_with_logits or BCEWithLogitsLoss of a sigmoid's output;
the same of optax and TensorFlow.
Why that is bad: a sigmoid is missing (torch raises, or clips), or is applied twice: the loss cannot go below log(1 + 1/e).
Example: `F.binary_cross_entropy_with_logits(torch.sigmoid(x), y)`
Use instead: the logits with `..._with_logits`, their sigmoid without.
Source: torch.nn.BCEWithLogitsLoss.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from ..listings.contents import LOGITS, PROBABILITY, contents, names_hold
from ..listings.source import Source, called, keyword
from ..listings.torch_calls import loss_calls
from ..page import Page
from ..rule import Finding, Rule, refuted
from .shown_as_wrong import shown_as_wrong

_OF_LOGITS = {"optax.sigmoid_binary_cross_entropy": 0, "optax.losses.sigmoid_binary_cross_entropy": 0}
_KEYWORD = ("tf.nn.sigmoid_cross_entropy_with_logits", "tf.nn.softmax_cross_entropy_with_logits")
_SOFTMAXED = {
    "optax.softmax_cross_entropy": 0,
    "optax.losses.softmax_cross_entropy": 0,
    "optax.softmax_cross_entropy_with_integer_labels": 0,
    "optax.losses.softmax_cross_entropy_with_integer_labels": 0,
}


def _check(page: Page) -> Iterator[Finding]:
    trusted = names_hold(page.sources, "sigmoid")
    for source in page.sources:
        for call, first in _of(source, "binary_cross_entropy", "BCELoss"):
            if contents(source, first, names=trusted) == LOGITS and not shown_as_wrong(page, source, call):
                message = "binary_cross_entropy expects probabilities, and these are logits"
                yield _finding(source, call, message, "use binary_cross_entropy_with_logits")
        for call, first in (*_of(source, "binary_cross_entropy_with_logits", "BCEWithLogitsLoss"), *_others(source)):
            if contents(source, first, names=False) == PROBABILITY and not shown_as_wrong(page, source, call):
                message = "this loss takes logits, and these are probabilities already"
                yield _finding(source, call, message, "pass the logits")


def _of(source: Source, function: str, module: str) -> Iterator[tuple[ast.Call, ast.expr]]:
    for call in loss_calls(source, function, module):
        first = call.args[0] if call.args else keyword(call, "input")
        if first is not None:
            yield call, first


def _others(source: Source) -> Iterator[tuple[ast.Call, ast.expr]]:
    for call in source.calls:
        name = called(call)
        if (name in _OF_LOGITS or name in _SOFTMAXED) and call.args:
            yield call, call.args[0]
        elif name in (*_OF_LOGITS, *_SOFTMAXED, *_KEYWORD) and (given := keyword(call, "logits")) is not None:
            yield call, given


def _finding(source: Source, call: ast.Call, message: str, help: str) -> Finding:
    return Finding(*source.place(call), message, help, refuted(message), kind="numeric")


RULE = Rule("IT716", "binary-loss-input", "error", _check)
