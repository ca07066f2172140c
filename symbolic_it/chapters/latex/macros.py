"""Definitions of LaTeX macros, as written; nothing is expanded here."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from ...patterns import regex
from ..model import MacroDefinition, MathSpan
from .braces import match_braces

_START = regex(
    r"\\(?P<name>(?:re|provide)?(?:newcommand|command)\*?|DeclareMathOperator\*?|DeclareRobustCommand\*?|newcommand\*?|"
    r"DeclarePairedDelimiter(?:X|XPP)?|(?:New|Renew|Provide|Declare)(?:Expandable)?DocumentCommand|[xeg]?def|let|newtheorem\*?|(?:re)?newenvironment\*?)"
    r"(?![A-Za-z])"
)
_NAME = regex(r"\s*\*?\s*(?:\{\s*\\?(?:[A-Za-z@]+|.)\s*\}|\\(?:[A-Za-z@]+|.))")
_PARAMETERS = regex(r"(?:\s*\[[^\[\]\n]*\]|(?:#\d)|[ \t]*\n?[ \t]*)*")
_ARGUMENTS = {
    "DeclarePairedDelimiter": 2,
    "DeclarePairedDelimiterX": 3,
    "DeclarePairedDelimiterXPP": 5,
    **dict.fromkeys([f"{k}{e}DocumentCommand" for k in ("New", "Renew", "Provide", "Declare") for e in ("", "Expandable")], 2),
    "let": 0,
    "newenvironment": 2,
    "renewenvironment": 2,
}


def find_macros(text: str, start: int, end: int, braces: Mapping[int, int]) -> Iterator[MacroDefinition]:
    """Every definition in `start:end`; `braces` are the matching braces of the text."""
    pos = start
    while found := _START.search(text, pos, end):
        behind = definition_end(text, found, end, braces)
        pos = found.end()
        if behind is not None:
            yield MacroDefinition(found.start(), behind, text[found.start() : behind])
            pos = behind


def defines_macros(text: str) -> bool:
    """Whether a definition can be anywhere in the text."""
    return _START.search(text) is not None


def macros_in(text: str, maths: Iterable[MathSpan]) -> list[MacroDefinition]:
    """Every definition inside maths spans."""
    if not defines_macros(text):
        return []
    braces = match_braces(text)
    return [macro for span in maths for macro in find_macros(text, span.start, span.end, braces)]


def macro_start(text: str, pos: int) -> re.Match[str] | None:
    """The command of a definition that stands at `pos`."""
    return _START.match(text, pos)


def definition_end(text: str, found: re.Match[str], end: int, braces: Mapping[int, int]) -> int | None:
    """Behind the definition that `found` begins; None if it is cut off."""
    kind = found["name"].rstrip("*")
    name = _NAME.match(text, found.end(), end)
    if name is None:
        return None
    pos = name.end()
    if kind == "let":
        target = re.compile(r"\s*=?\s*(?:\\(?:[A-Za-z@]+|.)|\S)").match(text, pos, end)
        return target.end() if target else None
    for _ in range(_ARGUMENTS.get(kind, 1)):
        parameters = _PARAMETERS.match(text, pos, end)
        pos = parameters.end() if parameters else pos
        close = braces.get(pos)
        if close is None or close >= end:
            return None
        pos = close + 1
    return pos
