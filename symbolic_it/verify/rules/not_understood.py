"""A formula that could not be read.

What it finds: a formula with a relation in it that the reader could not turn into a statement.
Why that is bad: nothing in it was checked, and a reader of the report might believe that it was.
Example: `$H(p = \\log 2$`
Use instead: balanced brackets and ordinary notation; or mark it with a suppression and a reason.
Source: the reader of this project (symbolic_it/notation/syntax).
"""

from __future__ import annotations

from collections.abc import Iterator

from ..page import Page
from ..rule import Finding, Rule


def _check(page: Page) -> Iterator[Finding]:
    for c in page.claims:
        if c.verdict.word == "not-understood" and c.kind != "mention":
            yield Finding(c.start, c.end, f"not understood: {c.verdict.message}", "this formula was not checked")


RULE = Rule("IT101", "not-understood", "info", _check, of_claims=True)
