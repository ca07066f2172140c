"""An inequality that does not hold.

What it finds: an inequality for which exact numbers were found that violate it.
Why that is bad: a bound that fails is worse than none.
Example: `$H(p, q) \\le H(p)$`
Use instead: the inequality in the direction that holds, or with the condition it needs.
Source: symbolic_it/decide/witness.py.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..page import Page
from ..rule import Finding, Rule


def _check(page: Page) -> Iterator[Finding]:
    for c in page.claims:
        if c.verdict.word == "refuted" and c.kind in ("inequality",):
            yield Finding(c.start, c.end, c.verdict.message, f"expected {c.verdict.expected}" if c.verdict.expected else "")


RULE = Rule("IT401", "false-inequality", "error", _check)
