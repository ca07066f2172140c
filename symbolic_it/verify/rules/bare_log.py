"""`log` written as three letters.

What it finds: log, ln, exp, max or min without a backslash inside a formula.
Why that is bad: TeX sets three variables l, o, g in italics, and a reader may take them for a product.
Example: `$H(p) = -\\sum_x p(x) log p(x)$`
Use instead: `\\log`, `\\ln`, `\\exp`.
Source: chktex, warning 35.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...patterns import regex
from ..page import Page
from ..rule import Finding, Rule

_BARE = regex(r"(?<![A-Za-z\\_{])(log|ln|exp)(?![A-Za-z])")
_WORDS = regex(r"\\(?:text\w*|mathrm|mathsf|mathit|operatorname\*?|mbox|begin|end|label|tag|mathtt|texttt)\s*\{[^{}]*\}")


def _check(page: Page) -> Iterator[Finding]:
    if page.document.format == "text":
        return
    for span in page.document.maths:
        tex = _WORDS.sub(lambda m: " " * len(m.group()), span.tex)
        for m in _BARE.finditer(tex):
            at = span.start + m.start()
            yield Finding(at, at + len(m.group()), f"{m.group()} without a backslash", f"write \\{m.group()}")


RULE = Rule("IT103", "bare-log", "warning", _check)
