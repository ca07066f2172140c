"""The Jensen-Shannon divergence called a metric.

What it finds: the statement that JSD itself (not its square root, the Jensen-Shannon distance) is a metric.
Why that is bad: it breaks the triangle inequality; libraries differ in which of the two they return.
Example: "JSD is a metric."
Use instead: "the square root of JSD is a metric".
Source: Endres and Schindelin (2003); p = (1, 0), r = (1/2, 1/2), q = (0, 1): JSD(p,q) = 0.693 > 0.216 + 0.216.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...patterns import regex
from ..page import Page
from ..rule import Finding, Rule, mismatch
from ..sentences.assertion import asserts

_FALSE = regex(
    r"(?:\bJSD?\b(?: divergence)?|Jensen[- ]*Shannon(?: \(JSD?\))?(?: divergence)?(?: \(JSD?\))?)(?: ?\([^()]*\))? (?:itself "
    r")?(?:(?:is|defines|forms|gives) (?:(?:also|itself|indeed|symmetric and|in fact|a symmetric and) )*"
    r"(?:an? )?(?:(?:true|proper|genuine|valid|bona fide|symmetric|bounded|mathematical|well-defined),? )*metric\b(?!-)(?! (?:for|"
    r"of|used|to|that))|(?:satisfies|obeys|fulfils) the triangle inequality)",
    re.I,
)


def _check(page: Page) -> Iterator[Finding]:
    for s in page.sentences:
        m = _FALSE.search(s.text)
        if (
            m is None
            or not asserts(s, m)
            or re.search(r"square[- ]root|sqrt|√|distance|closer to|after taking|\^\{?(?:1/2|0\.5)", s.text, re.I)
        ):
            continue
        message = "JSD breaks the triangle inequality; its square root is the metric"
        yield Finding(*s.place(m.start(), m.end()), message, "say: the square root of JSD", mismatch(message))


RULE = Rule("IT606", "jsd-called-a-metric", "error", _check)
