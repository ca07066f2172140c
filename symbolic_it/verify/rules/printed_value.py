"""A printed value that the code beside it does not give.

What it finds: a comment, a doctest or a block of output that states what code prints, with another number than the code gives. The
code is never run: it is followed step by step in exact and ball arithmetic; what depends on chance or files is left alone.
Why that is bad: readers check their own code against the printed number.
Example: `print(math.exp(2.5))  # 12.28`
Use instead: the value that the code gives, rounded at the last printed digit: `# 12.18`.
Source: followed in balls of 128 bits; roundings of float32 are allowed for where six digits are printed.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...decide.verdict import Verdict
from ..listings.shown import shown
from ..page import Page
from ..rule import Finding, Rule, refuted


def _check(page: Page) -> Iterator[Finding]:
    if not any(source.statements for source in page.sources):
        return
    from ..listings.shows import shows
    from ..listings.told_values import wrong_values

    done: set[tuple[int, int]] = set()
    for line in shows(page.document, page.sources):
        for told in wrong_values(line):
            if (told.start, told.end) in done:
                continue
            done.add((told.start, told.end))
            right = shown(told.value)
            message = f"the code gives {right}"
            verdict = Verdict("rounding-slip", message, expected=right) if told.slip else refuted(message, expected=right)
            yield Finding(told.start, told.end, message, f"expected {right}", verdict, kind="numeric")


RULE = Rule("IT713", "printed-value", "error", _check)
