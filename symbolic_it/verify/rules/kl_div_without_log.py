"""F.kl_div given probabilities instead of logarithms.

What it finds: torch's kl_div (or KLDivLoss) whose first argument is a softmax, a vector of probabilities, or logits.
Why that is bad: the first argument must be log-probabilities; probabilities pass silently and the loss is negative nonsense.
Example: `F.kl_div(F.softmax(x, -1), p)`
Use instead: `F.kl_div(F.log_softmax(x, -1), p, reduction="batchmean")`
Source: pytorch issues 43348 and 5282.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..listings.contents import LOG, LOGITS, PROBABILITY, contents, names_hold
from ..listings.source import keyword
from ..listings.torch_calls import kl_div_calls
from ..page import Page
from ..rule import Finding, Rule, refuted
from .shown_as_wrong import shown_as_wrong


def _check(page: Page) -> Iterator[Finding]:
    trusted = names_hold(page.sources)
    for source in page.sources:
        for call in kl_div_calls(source):
            first = call.args[0] if call.args else keyword(call, "input")
            held = contents(source, first) if first is not None else ""
            if held == LOGITS and not trusted:
                held = contents(source, first, names=False) if first is not None else ""
            if held and held != LOG and not shown_as_wrong(page, source, call):
                what = "probabilities" if held == PROBABILITY else "logits"
                message = f"the first argument of kl_div must be log-probabilities, and these are {what}"
                yield Finding(*source.place(call), message, "pass log_softmax(...) or .log()", refuted(message), kind="numeric")


RULE = Rule("IT701", "kl-div-without-log", "error", _check)
