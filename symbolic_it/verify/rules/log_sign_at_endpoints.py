"""log said to be negative on the closed interval [0, 1].

What it finds: log called negative (or -log called strictly positive) for all values in [0, 1] or (0, 1].
Why that is bad: log 1 = 0, and log 0 is not a number; a certain outcome has zero surprise, and code that divides by it fails.
Example: "log is negative for all values in [0, 1]."
Use instead: "negative on (0, 1), zero at 1, and minus infinity in the limit at 0".
Source: log 1 = 0.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...patterns import regex
from ..page import Page
from ..rule import Finding, Rule, refuted
from ..sentences.assertion import asserts

_FALSE = regex(
    r"(?<!non-)(?<!non)\b(?:strictly )?negative (?:for|on|over|at) (?:all |every |any |each )?(?:values? |probabilit(?:y|ies) |"
    r"numbers? |arguments? |points? |x |p )*(?:in|of|from|between|∈)? ?"
    r"(?:the (?:closed |unit |whole )*interval )?[\[(] ?0 ?, ?1 ?\]",
    re.I,
)


def _check(page: Page) -> Iterator[Finding]:
    for s in page.sentences:
        m = _FALSE.search(s.text)
        if m is None or not asserts(s, m) or not re.search(r"\blog(?:arithm)?s?\b|\bln\b", s.text, re.I):
            continue
        if re.search(r"-\s?(?:log|ln)|except|n't|negative (?:log|entropy)", s.text[: m.start()][-80:], re.I):
            continue
        message = "log 1 = 0 is not negative, and log 0 is undefined: negative on the open interval (0, 1) only"
        verdict = refuted(message, witness={"values": {"x": "1"}, "lhs": "log 1 = 0", "rhs": "0"})
        yield Finding(*s.place(m.start(), m.end()), message, "write (0, 1)", verdict, kind="inequality")


RULE = Rule("IT810", "log-sign-at-endpoints", "error", _check)
