"""Numbers computed from `\\log`, and no word on its base.

What it finds: a chapter that prints the value of a logarithm without a base, and says neither bits nor nats nor a base.
Why that is bad: 0.693 and 1 are both the entropy of a fair coin.
Example: `$-\\log 0.5 \\approx 0.693$` in a chapter without units.
Use instead: "Logarithms are natural, values in nats", or the unit beside the number.
Source: Cover and Thomas, Elements of Information Theory, 2.1.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...notation.syntax.languages import units, words
from ...patterns import regex
from ..page import Page
from ..rule import Finding, Rule

_LOG = regex(r"\\log(?![A-Za-z])(?!\s*_)")
_STATED = regex(
    rf"\bbits?\b|\bnats?\b|\bbase\b|natural|\bln\b|log_?2|\blb\b|底|밑|основани|basis|{words('natural logarithms')}|{units()}", re.I
)


def _check(page: Page) -> Iterator[Finding]:
    if _STATED.search(page.words) or _STATED.search(page.document.text):
        return
    for c in page.claims:
        if c.kind == "numeric" and _LOG.search(c.text):
            yield Finding(c.start, c.end, "the value of a logarithm whose base is stated nowhere", "say nats or bits; natural is assumed")
            return


RULE = Rule("IT601", "log-base-unstated", "info", _check)
