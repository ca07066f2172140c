"""An equation that does not hold.

What it finds: an equation between quantities for which exact numbers were found that make the two sides differ.
Why that is bad: a false identity is copied into code and proofs.
Example: `$H(p, q) = H(p) - D(p \\| q)$`
Use instead: the identity that holds; the witness shows by how much the printed one fails.
Source: symbolic_it/decide/witness.py.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..page import Page
from ..rule import Finding, Rule


def _check(page: Page) -> Iterator[Finding]:
    for c in page.claims:
        if c.verdict.word == "refuted" and c.kind not in ("numeric", "inequality", "distribution", "data", "prose"):
            yield Finding(c.start, c.end, c.verdict.message, f"expected {c.verdict.expected}" if c.verdict.expected else "")


RULE = Rule("IT301", "false-identity", "error", _check)
