"""Softmax applied before a loss that applies it again.

What it finds: torch's cross_entropy or CrossEntropyLoss given a softmax, nll_loss given a softmax without a logarithm.
Why that is bad: the loss applies log-softmax itself; two softmaxes flatten the gradient and the loss cannot go below log(1 + (K-1)/e).
Example: `F.cross_entropy(F.softmax(logits, -1), target)`
Use instead: `F.cross_entropy(logits, target)`
Source: keras issue 6143.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..listings.contents import PROBABILITY, contents
from ..listings.torch_calls import loss_calls
from ..page import Page
from ..rule import Finding, Rule, refuted
from .shown_as_wrong import shown_as_wrong


def _check(page: Page) -> Iterator[Finding]:
    for source in page.sources:
        for function, module, message, help in (
            (
                "cross_entropy",
                "CrossEntropyLoss",
                "cross_entropy applies log-softmax itself, and this is a softmax already",
                "pass the logits",
            ),
            ("nll_loss", "NLLLoss", "nll_loss expects log-probabilities, and these are probabilities", "pass log_softmax(...)"),
        ):
            for call in loss_calls(source, function, module):
                if call.args and contents(source, call.args[0], names=False) == PROBABILITY and not shown_as_wrong(page, source, call):
                    yield Finding(*source.place(call), message, help, refuted(message), kind="numeric")


RULE = Rule("IT704", "softmax-before-cross-entropy", "error", _check)
