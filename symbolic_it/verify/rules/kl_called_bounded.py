"""KL divergence said to be bounded above.

What it finds: KL divergence or cross-entropy said to lie between 0 and 1, or below log 2 or log K.
Why that is bad: it is unbounded, and infinite where q = 0 < p; thresholds and progress bars built on a bound break.
Example: "KL divergence ranges from 0 to 1."
Use instead: Jensen-Shannon divergence, which lies between 0 and log 2.
Source: p = (1/2, 1/2), q = (t, 1 - t), t to 0.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...patterns import regex
from ..page import Page
from ..rule import Finding, Rule, refuted
from ..sentences.assertion import asserts
from ..sentences.wordings import ARGUMENTS, CROSS_ENTROPY, KL

_FALSE = regex(
    rf"(?:{KL}|{CROSS_ENTROPY}){ARGUMENTS} (?:always |also )*(?:(?:(?:is|lies|falls|stays|takes values|takes a value|ranges|has "
    r"values) (?:always |also )*(?:bounded |a number )?"
    r"(?:in|between|from|within)(?: the (?:unit )?(?:interval|range))? ?(?:\[ ?0 ?, ?(?:1|log ?2|ln ?2|log ?K) ?\]|(?:0|zero) "
    r"(?:and|to) (?:1|one|log ?2|ln ?2|log ?K)))|"
    r"is (?:always |also )?(?:bounded (?:from )?above|(?:at most (?:1|one|log ?2|ln ?2|log ?K)|bounded by (?:1|one|log ?2|ln ?2|log "
    r"?K)|(?:never|at no point) (?:greater|larger|more) than (?:1|one|log ?2))(?!\d|[.,]\d)))",
    re.I,
)


def _check(page: Page) -> Iterator[Finding]:
    for s in page.sentences:
        m = _FALSE.search(s.text)
        if m is None or re.search(r"Jensen|JSD?\b|skew|uniform", s.text, re.I):
            continue
        if re.match(
            r"^\W*(?:only|if|when|for|iff|whenever|provided|in this|here|by the|over|on)\b", s.text[m.end() :], re.I
        ) or not asserts(s, m):
            continue
        message = "unbounded: p = (1/2, 1/2), q = (t, 1 - t) grows without bound as t goes to 0"
        witness = {"values": {"p": ["1/2", "1/2"], "q": ["1/1000", "999/1000"]}, "lhs": "D(p||q) = 2.76", "rhs": "1"}
        yield Finding(
            *s.place(m.start(), m.end()), message, "JSD is bounded by log 2", refuted(message, witness=witness), kind="inequality"
        )


RULE = Rule("IT813", "kl-called-bounded", "error", _check)
