"""A printed number that is not the value.

What it finds: an equation or an approximation whose printed number differs from the exact value by more than a slip.
Why that is bad: readers recompute worked examples; a wrong digit costs them an hour and the text its credit.
Example: `$-\\log_2 0.25 = 3$`
Use instead: the value in `expected`.
Source: exact rational arithmetic and Arb balls (symbolic_it/enclosure).
"""

from __future__ import annotations

from collections.abc import Iterator

from ..page import Page
from ..rule import Finding, Rule


def _check(page: Page) -> Iterator[Finding]:
    for c in page.claims:
        if c.verdict.word == "refuted" and c.kind in ("numeric",):
            yield Finding(c.start, c.end, c.verdict.message, f"expected {c.verdict.expected}" if c.verdict.expected else "")


RULE = Rule("IT201", "wrong-number", "error", _check)
