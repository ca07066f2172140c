r"""Spans of claims: a formula that ends inside the argument of a macro, `\num{2.585}`, ends behind its braces."""

from __future__ import annotations

import re

from ...patterns import regex

_BRACES = regex(r"\\.|[{}]", re.S)
_CLOSING = regex(r"\s*\}")


def closed(text: str, start: int, end: int) -> tuple[int, int]:
    """The span with the braces behind it that close those that it opens."""
    depth = 0
    for found in _BRACES.finditer(text, start, end):
        depth += {"{": 1, "}": -1}.get(found.group(), 0)
    while depth > 0 and (behind := _CLOSING.match(text, end)) is not None:
        end, depth = behind.end(), depth - 1
    return start, end
