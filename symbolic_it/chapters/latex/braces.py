"""Matching braces of a LaTeX text, found once."""

from __future__ import annotations

import re

from ...patterns import regex

_TOKEN = regex(r"\\.|%[^\n]*|[{}]|\n[ \t]*\r?\n", re.DOTALL)
# A brace that is left open does not swallow the rest of the chapter: arguments rarely hold more paragraphs than this.
_MOST_PARAGRAPHS = 40


def match_braces(text: str) -> dict[int, int]:
    """The offset of the closing brace for each opening one; escapes and comments do not count."""
    out: dict[int, int] = {}
    open_: list[tuple[int, int]] = []
    paragraph = 0
    for found in _TOKEN.finditer(text):
        match found.group()[0]:
            case "{":
                open_.append((found.start(), paragraph))
            case "}":
                if open_:
                    start, first = open_.pop()
                    if paragraph - first <= _MOST_PARAGRAPHS:
                        out[start] = found.start()
            case "\n":
                paragraph += 1
    return out
