"""nll_loss of logits.

What it finds: torch's nll_loss or NLLLoss given scores: the output of a linear layer, or what is called logits.
Why that is bad: it only picks entries and changes the sign; without log_softmax the loss is unbounded below and no likelihood.
Example: `F.nll_loss(logits, target)`
Use instead: `F.nll_loss(F.log_softmax(logits, -1), target)`, or `F.cross_entropy(logits, target)`.
Source: torch.nn.NLLLoss.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..listings.contents import LOGITS, contents, names_hold
from ..listings.source import keyword
from ..listings.torch_calls import loss_calls
from ..page import Page
from ..rule import Finding, Rule, refuted
from .shown_as_wrong import shown_as_wrong


def _check(page: Page) -> Iterator[Finding]:
    trusted = names_hold(page.sources)
    for source in page.sources:
        for call in loss_calls(source, "nll_loss", "NLLLoss"):
            first = call.args[0] if call.args else keyword(call, "input")
            if first is not None and contents(source, first, names=trusted) == LOGITS and not shown_as_wrong(page, source, call):
                message = "nll_loss expects log-probabilities, and these are logits"
                yield Finding(*source.place(call), message, "use cross_entropy, or log_softmax before", refuted(message), kind="numeric")


RULE = Rule("IT715", "nll-loss-of-logits", "error", _check)
