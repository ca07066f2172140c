"""Containers that Markdown itself does not know: MyST directives, Quarto divs and MkDocs admonitions.

Their marks are taken out of the lines before the block parser sees them, so that what they hold is read as Markdown.
Lines are only emptied or shortened from the left; the offsets of what remains are found again from the right.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from ...patterns import regex
from ..model import Inclusion, Region
from .marked_blocks import marked_blocks

_FENCE = regex(r"(?P<lead>[ \t>]*)(?P<mark>`{3,}|~{3,}|:{3,})[ \t]*(?P<info>[^`]*)$")
_DIRECTIVE = regex(r"\{([A-Za-z][\w:+-]*)\}\s*(.*)$")
_DIV = regex(r"\{([^{}]*)\}\s*$|([A-Za-z][\w-]*)\s*(.*)$")
_OPTION = regex(r"[ \t>]*:[\w-]+:(?:[ \t].*)?$")
_ADMONITION = regex(r"([ \t]*)(?:!!!|\?\?\?\+?)[ \t]+([\w-]+)(?:[^\"]*\"(.*)\")?")
_TAB = regex(r":(?:begin_tab|end_tab):")
# Directives whose body is shown as it is; every other one holds Markdown.
_VERBATIM = frozenset(
    {
        "code",
        "code-block",
        "code-cell",
        "sourcecode",
        "literalinclude",
        "eval-rst",
        "eval_rst",
        "mermaid",
        "highlight",
        "raw",
        "parsed-literal",
        "doctest",
        "testcode",
        "toctree",
        "bibliography",
        "image",
        "iframe",
        "python",
        "r",
        "julia",
        "glue",
    }
)


@dataclass(slots=True)
class Prepared:
    """Lines for the block parser, and what the containers in them were. Line numbers are 0-based."""

    lines: list[str]
    marks: set[int] = field(default_factory=set)
    regions: list[Region] = field(default_factory=list)
    inclusions: list[Inclusion] = field(default_factory=list)
    maths: list[tuple[int, int]] = field(default_factory=list)
    """First line and line behind the last of each `:::{math}`."""
    marked: list[tuple[int, int]] = field(default_factory=list)
    """The same of each `.. math::` and `[latexmath]`."""


def prepare(lines: list[str], starts: list[int]) -> Prepared:
    """Take the marks of containers out of `lines`; `starts` are the offsets of the lines."""
    out = Prepared(list(lines))
    open_: list[tuple[str, str, str, int]] = []  # mark, kind, title, first line
    options = False
    for number, line in enumerate(lines):
        if options and _OPTION.match(line):
            _empty(out, number)
            continue
        options = False
        if ":" in line and _TAB.match(line):
            _empty(out, number)
            continue
        fence = _FENCE.match(line) if ("```" in line or "~~~" in line or ":::" in line) else None
        if fence is None:
            continue
        mark, info = fence["mark"], fence["info"].strip()
        if open_ and mark[0] == open_[-1][0][0] and len(mark) >= len(open_[-1][0]) and not info:
            _, kind, title, first = open_.pop()
            if kind == "math":
                out.maths.append((first, number + 1))
                _cover(out, first, number + 1)
            elif kind != "code":
                _empty(out, number)
                out.regions.append(Region(starts[first], starts[number] + len(line), kind, title))
            continue
        if open_ and open_[-1][1] in ("code", "math"):
            continue
        kind, title = _kind(mark, info)
        if kind == "include":
            out.inclusions.append(Inclusion(starts[number], starts[number] + len(line), title))
        if not kind:
            continue
        open_.append((mark, kind, title, number))
        if kind not in ("code", "math"):
            _empty(out, number)
            options = True
    for _, kind, title, first in open_:
        if kind not in ("code", "math"):
            out.regions.append(Region(starts[first], starts[-1] + len(lines[-1]), kind, title))
    _admonitions(out, starts)
    for first, behind in marked_blocks(lines):
        if lines[first:behind] == out.lines[first:behind]:
            out.marked.append((first, behind))
            _cover(out, first, behind)
    return out


def _kind(mark: str, info: str) -> tuple[str, str]:
    """What a fence holds: a region's name, `code`, `math`, or nothing for a stray mark."""
    directive = _DIRECTIVE.match(info)
    if info in ("{=tex}", "{=latex}"):
        return "tex", ""  # as it is in LaTeX, whose displays and macros are written in Markdown, too
    if mark[0] != ":":
        if directive is None:
            return "code", ""
        name = directive.group(1).rpartition(":")[2]
        return ("code", "") if name in _VERBATIM or name == "math" else (name, directive.group(2))
    if directive is not None:
        name = directive.group(1).rpartition(":")[2]
        return ("code", "") if name in _VERBATIM else (name, directive.group(2))
    div = _DIV.match(info)
    if div is None:
        return "", ""
    name = next((w.lstrip(".#") for w in (div.group(1) or div.group(2)).split() if "=" not in w), "div")
    return name.removeprefix("callout-") or "div", (div.group(3) or "").strip()


def _cover(out: Prepared, first: int, behind: int) -> None:
    """Nothing in these lines is taken for block structure."""
    for inner in range(first, behind):
        out.lines[inner] = "x" * max(len(out.lines[inner]), 1)


def _empty(out: Prepared, number: int) -> None:
    out.lines[number] = ""
    out.marks.add(number)


def _admonitions(out: Prepared, starts: list[int]) -> None:
    """`!!! note` holds the lines below it that are indented by four, or by a tab."""
    number = 0
    while number < len(out.lines):
        found = _ADMONITION.match(out.lines[number]) if "!!!" in out.lines[number] or "???" in out.lines[number] else None
        if found is None:
            number += 1
            continue
        inside = (found.group(1) + "    ", found.group(1) + "\t")
        last = number
        for below in range(number + 1, len(out.lines)):
            if out.lines[below].startswith(inside):
                indent = inside[out.lines[below].startswith(inside[1])]
                out.lines[below] = found.group(1) + out.lines[below][len(indent) :]
                last = below
            elif out.lines[below].strip():
                break
        end = starts[last + 1] - 1 if last + 1 < len(starts) else starts[last] + len(out.lines[last])
        out.regions.append(Region(starts[number], end, found.group(2), found.group(3) or ""))
        _empty(out, number)
        number += 1
