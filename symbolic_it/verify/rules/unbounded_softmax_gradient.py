"""A gradient proportional to 1/q through a softmax.

What it finds: the gradient of cross-entropy said to be proportional to 1/q (or to explode as q goes to 0) for a softmax or for logits.
Why that is bad: through a softmax the factor q cancels: dL/dz = q - target, so no component is larger than 1.
Example: "With a softmax output the gradient is proportional to 1/q."
Use instead: "with respect to the probability the gradient is -1/q; with respect to the logit it is q - 1".
Source: derivative of log-sum-exp.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...patterns import regex
from ..page import Page
from ..rule import Finding, Rule, refuted
from ..sentences.assertion import asserts

_INVERSE = (
    r"(?:\(?1 ?/ ?\(?[pq]\w*\)?(?:_\S+| ?\([^()]*\))?\)?|[pq]\w*\^\{?-1\}?|"
    r"the (?:inverse|reciprocal) (?:of )?(?:the )?(?:\w+ )?probability|inverse probability)"
)
_FALSE = regex(
    r"\bgradients?\b[^.;:—?!]{0,60}?(?:∝|~|proportional to|scal\w+ (?:as|like|with)|grows? (?:as|like)|of (?:the )?order(?: "
    r"of)?|goes (?:as|like)|"
    rf"behaves? (?:as|like)|inversely proportional to (?:the )?(?:\w+ )?prob\w+) ?(?:{_INVERSE})?[^.;:—?!]{{0,60}}",
    re.I,
)
_SOFTMAX = regex(r"\bsoftmax\b|\blogits?\b", re.I)
_TRUE = regex(
    r"cancel\w*|\bbounded\b|\balthough\b|\bbut\b|\bhowever\b|\bbefore\b|\bwhile\b|whereas|with respect to (?:the )?(?:prob\w+|"
    r"[pq]\b)|w\.?r\.?t\.? (?:the )?(?:prob\w+|[pq]\b)|"
    r"∂ ?[pq]\b|d ?[pq]\b|ignoring the softmax|without (?:the )?softmax|in probability space|upstream of|times",
    re.I,
)


def _check(page: Page) -> Iterator[Finding]:
    for s in page.sentences:
        for m in _FALSE.finditer(s.text):
            inverse = re.search(_INVERSE, m.group(), re.I) or re.search(
                r"inversely proportional to (?:the )?(?:\w+ )?prob", m.group(), re.I
            )
            around = s.text[max(m.start() - 60, 0) : m.end()]
            if inverse is None or not _SOFTMAX.search(around) or _TRUE.search(around) or not asserts(s, m):
                continue
            message = "through a softmax the gradient in the logits is q - target, of size at most 1; only the gradient in q itself is -1/q"
            witness = {"values": {"q": "1/1000"}, "lhs": "|dL/dz| = 1 - q = 0.999", "rhs": "1/q = 1000"}
            end = m.start() + len(m.group().rstrip())
            yield Finding(
                *s.place(m.start(), end), message, "say with respect to what the gradient is taken", refuted(message, witness=witness)
            )


RULE = Rule("IT804", "unbounded-softmax-gradient", "error", _check)
