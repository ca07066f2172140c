"""Letters of two scripts in one formula.

What it finds: a Cyrillic or Greek letter that looks like the Latin one beside it (U+0440 for p), or invisible marks.
Why that is bad: two symbols that look alike are two symbols; readers and search cannot tell them apart.
Example: `$H(р) = -\\sum p \\log p$` with a Cyrillic letter in the bracket.
Use instead: one script; type Greek letters as commands.
Source: Unicode Technical Standard 39, confusable characters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...patterns import regex
from ..page import Page
from ..rule import Finding, Rule

_ODD = regex("[\u0400-\u04ff\uff21-\uff5a\u200b-\u200f\u202a-\u202e\u2066-\u2069]")
_TEXT = regex(r"\\(?:text|textrm|mathrm|textit|textbf|operatorname|mbox)\s*\{[^{}]*\}")


def _check(page: Page) -> Iterator[Finding]:
    for span in page.document.maths:
        tex = _TEXT.sub(lambda m: " " * len(m.group()), span.tex)
        if not re.search(r"[A-Za-z]", tex):
            continue
        for m in _ODD.finditer(tex):
            at = span.start + m.start()
            yield Finding(at, at + 1, f"U+{ord(m.group()):04X} among Latin letters", "write it with the letters of one script")


RULE = Rule("IT102", "mixed-scripts", "warning", _check)
