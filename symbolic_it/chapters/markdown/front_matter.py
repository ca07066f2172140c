r"""Macros in the front matter of a chapter: `header-includes` of pandoc and Quarto, `math:` of MyST."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...patterns import regex
from ..latex.braces import match_braces
from ..latex.macros import find_macros
from ..model import MacroDefinition

_MATH = regex(r"^(?P<indent>[ \t]*)math:[ \t]*\r?\n(?P<body>(?:(?P=indent)[ \t]+[^\n]*(?:\n|\Z)|[ \t]*\n)+)", re.MULTILINE)
_ENTRY = regex(
    r"^[ \t]+(?P<quote>['\"]?)\\{1,2}(?P<name>[A-Za-z]+)(?P=quote):[ \t]*(?:\r?\n[ \t]+macro:[ \t]*)?"
    r"(?P<mark>['\"]?)(?P<body>[^\n]*?)(?P=mark)[ \t\r]*$",
    re.MULTILINE,
)
_PARAMETER = regex(r"#([1-9])")


def macros_of(text: str, end: int) -> Iterator[MacroDefinition]:
    """The definitions in the front matter that ends at ``end``."""
    yield from find_macros(text, 0, end, match_braces(text[:end]))
    for block in _MATH.finditer(text, 0, end):
        for entry in _ENTRY.finditer(text, *block.span("body")):
            body = entry["body"].replace("\\\\", "\\") if entry["mark"] == '"' else entry["body"]
            if not body:
                continue
            count = max((int(n) for n in _PARAMETER.findall(body)), default=0)
            yield MacroDefinition(*entry.span(), rf"\newcommand{{\{entry['name']}}}{f'[{count}]' if count else ''}{{{body}}}")
