"""A distribution of torch made of logits where it takes probabilities, or the other way round.

What it finds: torch's Categorical, Multinomial, Bernoulli or OneHotCategorical whose first argument, or probs=, is logits or
log-probabilities; logits= given probabilities.
Why that is bad: the first argument is probs: logits are rescaled by their sum instead of by a softmax, and logarithms are refused.
Example: `dist = torch.distributions.Categorical(F.log_softmax(x, -1))`
Use instead: `Categorical(logits=x)`
Source: torch.distributions.Categorical.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from ...patterns import regex
from ..listings.contents import LOG, LOGITS, PROBABILITY, contents, names_hold
from ..listings.source import Source, called, keyword
from ..page import Page
from ..rule import Finding, Rule, refuted
from .shown_as_wrong import shown_as_wrong

_TORCH = regex(r"(?:torch\.distributions|distributions|dist|D|td)\.(?:categorical\.)?(?:Categorical|Bernoulli|OneHotCategorical)")


def _check(page: Page) -> Iterator[Finding]:
    trusted = names_hold(page.sources, "softmax|sigmoid")
    others = any(re.search(r"tensorflow|\btfp?\b|distrax|\bjax\b|numpyro|mindspore|paddle", source.block.text) for source in page.sources)
    for source in page.sources:
        imported = _imported(source)
        for call in source.calls:
            if called(call) not in imported and not (_TORCH.fullmatch(called(call)) and not others):
                continue
            first = call.args[0] if call.args else keyword(call, "probs")
            named = keyword(call, "logits")
            held = contents(source, first, names=trusted) if first is not None else ""
            if held in (LOG, LOGITS):
                what = "logits" if held == LOGITS else "log-probabilities"
                message = f"the first argument of this distribution is probs, and these are {what}"
            elif named is not None and contents(source, named, names=False) == PROBABILITY:
                message = "logits= is given probabilities"
            else:
                continue
            if not shown_as_wrong(page, source, call):
                yield Finding(
                    *source.place(call),
                    message,
                    "write logits=... for logits, probs=... for probabilities",
                    refuted(message),
                    kind="numeric",
                )


def _imported(source: Source) -> set[str]:
    return {
        a.asname or a.name
        for n in source.walk()
        if isinstance(n, ast.ImportFrom) and (n.module or "").startswith("torch.distributions")
        for a in n.names
        if a.name in ("Categorical", "Bernoulli", "OneHotCategorical")
    }


RULE = Rule("IT721", "categorical-input", "error", _check)
