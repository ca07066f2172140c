"""An infinite penalty where q is only nearly zero.

What it finds: a penalty, loss or divergence called infinite where q is close to zero rather than zero.
Why that is bad: -log q is finite for every q > 0; at q = 1e-6 a mode of mass 1/2 costs 6.6 nats.
Example: "The penalty is infinite where q is close to zero."
Use instead: "grows without bound as q goes to 0", or "infinite where q = 0".
Source: p log(p/q) with p = 1/2, q = 1e-6 is 6.56.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...patterns import regex
from ..page import Page
from ..rule import Finding, Rule, refuted
from ..sentences.assertion import doubted, negated

_COST = r"(?:(?:log(?:arithmic)?|KL|forward|coding) )?(?:penalt(?:y|ies)|cost|loss|divergence|KL|cross[- ]?entropy|surprisal?|price)"
_NEARLY = (
    r"(?:[pq]\w*(?:_\S+)?(?: ?\([^()]*\))? ?≈ ?0(?![.\d])|[pq]\w*(?: ?\([^()]*\))? (?:is|are|being) (?:very |extremely |only "
    r")?(?:close to|near|nearly|almost|approximately|practically) (?:0|zero)|"
    r"near-?zero (?:probability|mass|density)|(?:almost|nearly|practically|close to) (?:no|zero) (?:probability|mass|density)|"
    r"(?:very |tiny |vanishingly )(?:small|low) (?:but (?:nonzero|positive) )?(?:probability|mass))"
)
_FALSE = regex(
    rf"(?:(?:an? )?(?:infinite|∞) {_COST}|{_COST}[^.;:—?!]{{0,30}}? (?:is|becomes|equals|of|=) (?:infinite|infinity|"
    rf"∞))[^.;:?!]{{0,60}}?{_NEARLY}|"
    rf"{_NEARLY}[^.;:?!]{{0,60}}?(?:(?:an? )(?:infinite|∞) {_COST}|{_COST}[^.;:—?!]{{0,20}}? (?:is|becomes|equals|=) (?:infinite|"
    r"infinity|∞))",
    re.I,
)
_TRUE = regex(
    r"\b(?:approach\w*|tends? to(?! cover)|tending|limit\w*|towards?|goes to|go to|diverges?|diverging|finite|arbitrar\w+|grow\w*|"
    r"nearly infinite|almost infinite|"
    r"practically infinite|effectively infinite|virtually infinite|numerically)\b|→",
    re.I,
)


def _check(page: Page) -> Iterator[Finding]:
    for s in page.sentences:
        m = _FALSE.search(s.text)
        if (
            m is None
            or _TRUE.search(s.text[max(m.start() - 30, 0) : m.end() + 30])
            or doubted(s, m)
            or negated(re.sub(r"(?:no) (?:probability|mass|density)", "", m.group()))
        ):
            continue
        message = "finite wherever q > 0: a mode of mass 1/2 with q = 1e-6 costs 6.56 nats; infinite only at q = 0"
        witness = {"values": {"p": "1/2", "q": "1/1000000"}, "lhs": "p log(p/q) = 6.56", "rhs": "infinity"}
        yield Finding(
            *s.place(m.start(), m.end()),
            message,
            "say: grows without bound as q goes to 0",
            refuted(message, witness=witness),
            kind="limit",
        )


RULE = Rule("IT808", "infinite-at-nearly-zero", "error", _check)
