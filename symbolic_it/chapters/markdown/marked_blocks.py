"""Displays that light markups set apart by lines of their own: `.. math::` of RST, `[latexmath]` of AsciiDoc."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...patterns import regex
from ..blanking import blank_labels, blank_matches
from ..model import MathSpan
from ..typography import as_typed

_DIRECTIVE = regex(r"(?P<indent>[ \t]*)\.\. math::[ \t]*(?P<rest>.*?)[ \t]*$")
_OPTION = regex(r"^[ \t]*:(?:label|name|nowrap|type|class|no-wrap):[^\n]*$", re.MULTILINE)
_NAMED = regex(r":(?:label|name):[ \t]*(\S+)")
_STEM = regex(r"[ \t]*\[(?:latexmath|stem)(?:[,#%][^\]\n]*)?\][ \t]*$")
_PASS = regex(r"[ \t]*(\+{4,})[ \t]*$")
_EMPTY_LINE = regex(r"\n[ \t]*\n")


def marked_blocks(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The first line of each, and the line behind its last."""
    number = 0
    while number < len(lines):
        line = lines[number]
        behind = 0
        if ".. math::" in line and (found := _DIRECTIVE.match(line)) is not None:
            behind = _indented(lines, number, len(found["indent"]))
        elif "[" in line and _STEM.match(line) is not None:
            behind = _passed(lines, number)
        if behind:
            yield number, behind
        number = max(behind, number + 1)


def _indented(lines: Sequence[str], first: int, indent: int) -> int:
    behind = first + 1
    for number in range(first + 1, len(lines)):
        line = lines[number].expandtabs()
        if line.strip() and len(line) - len(line.lstrip()) <= indent:
            break
        if line.strip():
            behind = number + 1
    return behind


def _passed(lines: Sequence[str], first: int) -> int:
    opened = _PASS.match(lines[first + 1]) if first + 1 < len(lines) else None
    if opened is None:
        return 0
    return next((k + 1 for k in range(first + 2, len(lines)) if lines[k].strip() == opened[1]), 0)


def display_of(text: str, starts: Sequence[int], lines: Sequence[str], first: int, behind: int) -> MathSpan | None:
    """The display of the lines of one, without its options; None if it is empty."""
    found = _DIRECTIVE.match(lines[first])
    last = behind - 1
    if found is None:
        start, end = starts[first + 2], starts[last] - 1
    else:
        start = starts[first] + found.start("rest") if found["rest"] else starts[min(first + 1, last)]
        end = starts[last] + len(lines[last])
    start = min(start, end)
    tex, label = blank_labels(as_typed(text[start:end]))
    named = _NAMED.search(tex)
    tex = blank_matches(_OPTION, tex)
    body = tex.strip()
    if not body:
        return None
    lead, tail = len(tex) - len(tex.lstrip()), len(tex.rstrip())
    # Paragraphs are formulas of their own.
    tex = tex[:lead] + _EMPTY_LINE.sub(lambda m: "\\\\".ljust(len(m[0])), tex[lead:tail]) + tex[tail:]
    outer = starts[first] + len(lines[first]) - len(lines[first].lstrip())
    label = label or (named[1] if named else None)
    return MathSpan(start, end, outer, max(starts[last] + len(lines[last]), end), True, None, tex, "fence", label)
