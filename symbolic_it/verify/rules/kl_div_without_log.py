"""F.kl_div given probabilities instead of logarithms.

What it finds: torch's kl_div (or KLDivLoss) whose first argument is a softmax or a vector of probabilities.
Why that is bad: the first argument must be log-probabilities; probabilities pass silently and the loss is negative nonsense.
Example: `F.kl_div(F.softmax(x, -1), p)`
Use instead: `F.kl_div(F.log_softmax(x, -1), p, reduction="batchmean")`
Source: pytorch issues 43348 and 5282.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..listings.array_code import holds
from ..listings.torch_calls import kl_div_calls
from ..page import Page
from ..rule import Finding, Rule, refuted


def _check(page: Page) -> Iterator[Finding]:
    for source in page.sources:
        for call in kl_div_calls(source):
            if call.args and holds(source, call.args[0]) == "probability":
                message = "the first argument of kl_div must be log-probabilities, and these are probabilities"
                yield Finding(*source.place(call), message, "pass log_softmax(...) or .log()", refuted(message), kind="numeric")


RULE = Rule("IT701", "kl-div-without-log", "error", _check)
