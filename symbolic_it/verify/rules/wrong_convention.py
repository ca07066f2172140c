"""A formula that is true under another convention than the one in force.

What it finds: a formula that fails with the log base, unit or smoothing convention in force and holds with another.
Why that is bad: numbers in bits and in nats differ by 44 percent and look alike.
Example: `$-\\ln 0.5 = 1$`
Use instead: one convention for the chapter, stated once, or the unit beside the number.
Source: NIST SP 811, 8.6 (units of information).
"""

from __future__ import annotations

from collections.abc import Iterator

from ..page import Page
from ..rule import Finding, Rule


def _check(page: Page) -> Iterator[Finding]:
    for c in page.claims:
        if c.verdict.word == "convention-mismatch":
            yield Finding(c.start, c.end, c.verdict.message, f"expected {c.verdict.expected}" if c.verdict.expected else "")


RULE = Rule("IT602", "wrong-convention", "error", _check)
