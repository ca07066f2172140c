"""A vector or table that is no distribution.

What it finds: probabilities that are claimed or used as a distribution and do not sum to one, or two vectors that differ.
Why that is bad: every value computed from them is wrong.
Example: `$p = [0.5, 0.4, 0.2]$`
Use instead: probabilities that sum to exactly one.
Source: Kolmogorov, Foundations of the Theory of Probability, axiom IV.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..page import Page
from ..rule import Finding, Rule


def _check(page: Page) -> Iterator[Finding]:
    for c in page.claims:
        if c.verdict.word == "refuted" and c.kind in ("distribution", "data"):
            yield Finding(c.start, c.end, c.verdict.message, f"expected {c.verdict.expected}" if c.verdict.expected else "")


RULE = Rule("IT501", "false-distribution", "error", _check)
