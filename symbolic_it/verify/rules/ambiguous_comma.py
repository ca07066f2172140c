"""A comma that may be a decimal point or a separator.

What it finds: a number such as 1,5 in a formula outside lists, or 0,469.
Why that is bad: it is one number in German and two in English; a checker that guesses is wrong half of the time.
Example: `$H = 0,469$`
Use instead: `0.469`, or `0{,}469` where the comma is the decimal sign.
Source: ISO 80000-1, 7.3.2.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...patterns import regex
from ..page import Page
from ..rule import Finding, Rule

_COMMA = regex(r"(?:=|≈|\\approx|\\le|\\ge|[<>])\s*(\d{1,3},\d+)(?!\d*[,\d])(?![^\[({]*[\])}])")


def _check(page: Page) -> Iterator[Finding]:
    for span in page.document.maths:
        for m in _COMMA.finditer(span.tex):
            whole, _, rest = m.group(1).partition(",")
            if len(rest) == 3 and whole != "0":
                continue  # 50,257 groups thousands
            at = span.start + m.start(1)
            yield Finding(at, at + len(m.group(1)), f"{m.group(1)}: a decimal comma or two numbers?", f"write {whole}.{rest}")


RULE = Rule("IT104", "ambiguous-comma", "warning", _check)
