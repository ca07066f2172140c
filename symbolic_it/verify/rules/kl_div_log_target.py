"""F.kl_div whose target is a logarithm, or is not, against what log_target says.

What it finds: torch's kl_div or KLDivLoss with log-probabilities as target and no log_target=True, or probabilities with it.
Why that is bad: the target is taken for a probability: with logarithms every term is p log p of a negative p, nan or nonsense.
Example: `F.kl_div(F.log_softmax(x, -1), F.log_softmax(y, -1), reduction="batchmean")`
Use instead: `log_target=True`, or `F.softmax(y, -1)` as target.
Source: torch.nn.functional.kl_div; pytorch issue 7337.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from ..listings.contents import LOG, LOGITS, PROBABILITY, contents, names_hold
from ..listings.source import keyword
from ..listings.torch_calls import kl_div_calls, options
from ..page import Page
from ..rule import Finding, Rule, refuted
from .shown_as_wrong import shown_as_wrong


def _check(page: Page) -> Iterator[Finding]:
    trusted = names_hold(page.sources)
    for source in page.sources:
        for call in kl_div_calls(source):
            target = call.args[1] if len(call.args) > 1 else keyword(call, "target")
            made = options(source, call)
            said = keyword(made, "log_target") or keyword(call, "log_target")
            if target is None or any(k.arg is None for k in (*made.keywords, *call.keywords)) or len(call.args) > 5:
                continue
            if said is not None and not (isinstance(said, ast.Constant) and isinstance(said.value, bool)):
                continue
            logarithms = isinstance(said, ast.Constant) and said.value is True
            held = contents(source, target)
            if held == LOGITS and not trusted:
                continue
            if held == LOG and not logarithms:
                message, help = "the target of kl_div is a logarithm, and log_target is not set", "write log_target=True"
            elif held == PROBABILITY and logarithms:
                message, help = "log_target=True, and the target of kl_div is a vector of probabilities", "leave log_target out"
            elif held == LOGITS:
                message, help = "the target of kl_div must be probabilities, and these are logits", "pass softmax(...)"
            else:
                continue
            if not shown_as_wrong(page, source, call):
                yield Finding(*source.place(call), message, help, refuted(message), kind="numeric")


RULE = Rule("IT714", "kl-div-log-target", "error", _check)
