"""A decimal that is not the correct rounding.

What it finds: a decimal within two units of its last printed digit that is not the correctly rounded value.
Why that is bad: it comes from rounding twice or from cutting off; the next line of the computation then disagrees.
Example: `$\\ln 2 \\approx 0.694$`
Use instead: the correctly rounded decimal, computed from unrounded terms.
Source: IEEE 754, 4.3: rounding to nearest; ties are accepted either way.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..page import Page
from ..rule import Finding, Rule


def _check(page: Page) -> Iterator[Finding]:
    for c in page.claims:
        if c.verdict.word == "rounding-slip":
            yield Finding(c.start, c.end, c.verdict.message, f"expected {c.verdict.expected}" if c.verdict.expected else "")


RULE = Rule("IT202", "rounding-slip", "error", _check)
