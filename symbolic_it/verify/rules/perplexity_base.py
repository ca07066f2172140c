"""Perplexity with base and unit that do not match.

What it finds: perplexity described as e (exp) to the cross-entropy in bits, or as 2 to the cross-entropy in nats.
Why that is bad: 2^(3 nats) is 8 and e^3 is 20; published numbers have been wrong by this.
Example: "Perplexity is exp of the cross-entropy in bits."
Use instead: exp with nats, 2 to the power with bits.
Source: huggingface/evaluate issue 241.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...patterns import regex
from ..page import Page
from ..rule import Finding, Rule, mismatch
from ..sentences.assertion import asserts

_LOSS = (
    r"(?:of |to the (?:power (?:of )?)?|raised to )?(?:the )?(?:average |mean |per-token )?"
    r"(?:cross[- ]?entropy|entropy|loss|NLL|negative log[- ]?likelihood)"
)
_IN = r",? ?\(?(?:measured |expressed |given |computed |taken )?in "
_FALSE = regex(
    r"(?:\bperplexity|\bPPL) (?:is|=|equals|is defined as|means)(?: just| simply)? (?:the )?(?:(?:exp(?:onential)?|e\^?) "
    rf"?\(?{_LOSS}{_IN}bits|2 ?\^? ?\(?{_LOSS}{_IN}nats|two {_LOSS}{_IN}nats)\b",
    re.I,
)


def _check(page: Page) -> Iterator[Finding]:
    for s in page.sentences:
        m = _FALSE.search(s.text)
        if m is not None and asserts(s, m) and not re.search(r"converted|times|·|\*|ln ?2|log ?2", m.group(), re.I):
            message = "base and unit do not match: exp belongs to nats, 2 to the power to bits"
            yield Finding(*s.place(m.start(), m.end()), message, "exp with nats, 2 with bits", mismatch(message))


RULE = Rule("IT607", "perplexity-base", "error", _check)
