"""Definitions of LaTeX macros, as written; nothing is expanded here."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .model import MacroDefinition

_START = re.compile(
    r"\\(?P<name>(?:re|provide)?(?:newcommand|command)\*?|DeclareMathOperator\*?|DeclareRobustCommand\*?|newcommand\*?|"
    r"DeclarePairedDelimiter(?:X|XPP)?|NewDocumentCommand|[xeg]?def|let|newtheorem\*?|(?:re)?newenvironment\*?)"
    r"(?![A-Za-z])"
)
_NAME = re.compile(r"\s*\*?\s*(?:\{\s*\\?(?:[A-Za-z@]+|.)\s*\}|\\(?:[A-Za-z@]+|.))")
_PARAMETERS = re.compile(r"(?:\s*\[[^\[\]\n]*\]|(?:#\d)|[ \t]*\n?[ \t]*)*")
_ARGUMENTS = {
    "DeclarePairedDelimiter": 2,
    "DeclarePairedDelimiterX": 3,
    "NewDocumentCommand": 2,
    "let": 0,
    "newenvironment": 2,
    "renewenvironment": 2,
}


def find_macros(text: str, start: int, end: int) -> Iterator[MacroDefinition]:
    """Every definition that begins in `start:end`."""
    pos = start
    while found := _START.search(text, pos, end):
        behind = definition_end(text, found, end)
        pos = found.end()
        if behind is not None:
            yield MacroDefinition(found.start(), behind, text[found.start() : behind])
            pos = behind


def macro_start(text: str, pos: int) -> re.Match[str] | None:
    """The command of a definition that stands at `pos`."""
    return _START.match(text, pos)


def definition_end(text: str, found: re.Match[str], end: int) -> int | None:
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
        behind = group_end(text, pos, end)
        if behind is None:
            return None
        pos = behind
    return pos


_BRACE = re.compile(r"\\.|[{}]|(?<!\\)%[^\n]*", re.DOTALL)
_LONGEST_DEFINITION = 20_000


def group_end(text: str, start: int, end: int) -> int | None:
    """Behind the `{...}` that opens at `start`; None if none does or it never closes."""
    if start >= end or text[start] != "{":
        return None
    depth = 0
    for found in _BRACE.finditer(text, start, min(end, start + _LONGEST_DEFINITION)):
        if found.group() == "{":
            depth += 1
        elif found.group() == "}":
            depth -= 1
            if depth == 0:
                return found.end()
    return None
