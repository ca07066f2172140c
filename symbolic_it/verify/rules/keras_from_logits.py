"""A Keras loss that is not told what the model puts out.

What it finds: a cross-entropy of Keras without from_logits=True where the model ends in a layer without activation, or with it where
the model ends in a softmax or sigmoid; in model.compile, as an object or as a function.
Why that is bad: logits are clipped as if they were probabilities and the loss is meaningless; probabilities are squashed a second time.
Example: `loss = keras.losses.SparseCategoricalCrossentropy()(y, logits)`
Use instead: `SparseCategoricalCrossentropy(from_logits=True)` for logits, without it for the output of a softmax.
Source: keras issues 6143 and 17634.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from ..listings.contents import LOGITS, PROBABILITY, names_hold
from ..listings.keras_models import Loss, ending, function, loss, output
from ..listings.source import Source, keyword
from ..page import Page
from ..rule import Finding, Rule, refuted
from .shown_as_wrong import shown_as_wrong


def _check(page: Page) -> Iterator[Finding]:
    trusted = names_hold(page.sources, "softmax|sigmoid", keras=True)
    for source in page.sources:
        for call in source.calls:
            for used, held in _used(source, call, trusted):
                if held == LOGITS and not used.of_logits:
                    message, help = f"{used.title} expects probabilities, and these are logits", "write from_logits=True"
                elif held == PROBABILITY and used.of_logits:
                    message, help = "from_logits=True, and the model gives probabilities", "leave from_logits or the activation out"
                else:
                    continue
                if not shown_as_wrong(page, source, call):
                    yield Finding(*source.place(call), message, help, refuted(message), kind="numeric")


def _used(source: Source, call: ast.Call, trusted: bool) -> Iterator[tuple[Loss, str]]:
    """Losses that a call uses, with what they are given."""
    if isinstance(call.func, ast.Attribute) and call.func.attr == "compile":
        given = keyword(call, "loss")
        used = loss(source, given) if given is not None else None
        if used is not None:
            yield used, ending(source, call.func.value)
        return
    made = function(call) or (loss(source, call.func) if isinstance(call.func, ast.Name | ast.Call) else None)
    predicted = keyword(call, "y_pred") or (call.args[1] if len(call.args) > 1 else None)
    if made is not None and predicted is not None:
        held = output(source, predicted, names=trusted)
        proved = held if held == LOGITS else output(source, predicted, names=False)
        yield made, proved


RULE = Rule("IT717", "keras-from-logits", "error", _check)
