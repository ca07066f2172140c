"""Markdown chapters: CommonMark with tables, dollar maths, amsmath, MyST, kramdown, Jekyll and d2l marks."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace

from ...notation.syntax import read_macros
from ...patterns import regex
from ..assembly import Assembly
from ..blanking import blank_ranges
from ..directives import aim, read_directive
from ..latex.braces import match_braces
from ..latex.macros import defines_macros, find_macros
from ..leaves import Leaf, TableLeaf, TextLeaf
from ..model import Directive, MacroDefinition, MathSpan
from ..reading import Reading
from ..scan import Scan
from ..typography import as_typed
from .blocks import BlockReader, code_lines, is_maths_fence, parse_blocks
from .containers import prepare
from .front_matter import macros_of
from .inline import InlineScanner
from .marked_blocks import display_of

_FRONT_MATTER = regex(r"(---|\+\+\+)[ \t]*\r?\n(.*?\n)?(\1|\.\.\.)[ \t\r]*(?:\n|\Z)", re.DOTALL)
_TROUBLE = regex(r"\n[ \t]*(?:[-+*=#<|`~:>]|\d{1,9}[.)]|\r?\n|!!!)")
_PIPE_ESCAPE = regex(r"\\(\\*\|)")
_COMMENT_LINE = regex(r"^%[ \t]*(symbolic-it\b[^\n]*)", re.MULTILINE)
_FENCE_OPTION = regex(r"\A((?:[ \t>]*:[\w-]+:[^\n]*\n)*)")
_FENCE_LABEL = regex(r":(?:label|name):[ \t]*(\S+)")
_FENCE_OPEN = regex(r"[ \t>]*[-*+\d.)\s>]*?(`{3,}|~{3,}|:{3,})")
_PREAMBLE = regex(r"[ \t>]*(?:`{3,}|~{3,})[ \t]*(?:tex|latex)?[ \t\r]*\n")
_DROPPED_LINE = regex(
    r"^[ ]{0,3}\[[^\]\n^][^\]\n]*\]:[ \t]*[^\s$]*[/.#][^\s$]*(?:[ \t]+[\"'(][^\n]*)?[ \t\r]*$|"
    r"^[ \t]*(?::(?:label|eqlabel|width|height):`[^`\n]*`|\[TOC\]|\{:toc\}|\* TOC)[ \t\r]*$",
    re.MULTILINE,
)


def read_markdown(text: str) -> Reading:
    """Read one Markdown text."""
    scan = Scan(text)
    front = _FRONT_MATTER.match(text)
    metadata = front.group(2) or "" if front else ""
    body = front.end() if front else 0
    if front:
        scan.comments.append((0, body))

    starts, lines = _lines(text)
    head = text.count("\n", 0, body)
    blocks = prepare([""] * head + lines[head:], starts)
    tokens = parse_blocks(blocks.lines)
    opaque = code_lines(tokens)
    inline = InlineScanner(scan)
    _scan_around(inline, text, body, starts, opaque, blocks.marks, [*blocks.maths, *blocks.marked])
    for token in tokens:
        if is_maths_fence(token) and token.map:
            _maths_fence(scan, starts, lines, *token.map)
    for first, behind in blocks.maths:
        _maths_fence(scan, starts, lines, first, behind)
    scan.maths += [span for part in blocks.marked if (span := display_of(text, starts, lines, *part)) is not None]
    for mark in blocks.marks:
        scan.blanks.append((starts[mark], starts[mark] + len(lines[mark])))
    for found in _DROPPED_LINE.finditer(text, body):
        scan.blanks.append(found.span())

    _comment_lines(scan, body, opaque, starts)
    macros = _macros(scan, body, opaque, starts)
    masked = _masked(blocks.lines, lines, text, starts, scan)
    if masked is not None:
        tokens = parse_blocks(masked)
    reader = BlockReader(lines, starts, masked or blocks.lines)
    leaves = reader.leaves(tokens)
    scan.blanks.extend(reader.blanks)
    _unescape_pipes(scan, leaves)
    _settle_display(scan)
    spans = scan.finish()
    assembly = Assembly(spans)
    assembly.add([_footnote(text, leaf) for leaf in leaves])
    directives = sorted(_directives(scan, text, body), key=lambda d: d.start)
    return Reading(
        spans.canvas,
        assembly.parts,
        assembly.paragraphs,
        assembly.plain,
        sorted([*blocks.regions, *reader.regions], key=lambda r: (r.start, -r.end)),
        list(aim(directives, text, spans.canvas, starts, assembly.parts)),
        macros,
        blocks.inclusions,
        metadata,
    )


def _lines(text: str) -> tuple[list[int], list[str]]:
    """Offsets of the lines and the lines, ended at `\\n` only; a carriage return before it is left out of the line."""
    starts = [0, *(m.end() for m in re.finditer("\n", text))]
    return starts, [line.removesuffix("\r") for line in text.split("\n")]


def _scan_around(
    inline: InlineScanner,
    text: str,
    body: int,
    starts: Sequence[int],
    opaque: Iterable[tuple[int, int]],
    marks: Iterable[int],
    maths: Iterable[tuple[int, int]],
) -> None:
    """Scan the stretches between code blocks; marks of containers end a stretch too."""
    at = body
    for first, behind in sorted([*opaque, *((m, m + 1) for m in marks), *maths]):
        if first >= len(starts):
            break
        start = starts[first]
        if start > at:
            inline.stretch(at, start)
        at = max(at, starts[behind] if behind < len(starts) else len(text))
    if at < len(text):
        inline.stretch(at, len(text))


def _maths_fence(scan: Scan, starts: Sequence[int], lines: Sequence[str], first: int, behind: int) -> None:
    """```` ```{math} ```` and `:::{math}`: the lines inside, without options such as `:label:`."""
    last = behind - 1
    while last > first and not lines[last].strip():
        last -= 1
    opened = _FENCE_OPEN.match(lines[first])
    mark = opened.group(1) if opened else "```"
    closed = last > first and lines[last].strip(" \t>").startswith(mark)
    start = starts[first + 1] if first + 1 < len(starts) else starts[first] + len(lines[first])
    end = max(starts[last] - 1 if closed else starts[last] + len(lines[last]), start)
    outer_start = starts[first] + (opened.start(1) if opened else 0)
    options = _FENCE_OPTION.match(scan.text[start:end])
    label = _FENCE_LABEL.search(options.group()) if options else None
    if options:
        start += options.end()
    tex = as_typed(scan.text[start:end])
    prefix = re.compile(r"^[ \t]*(?:>[ \t]?)+", re.MULTILINE) if ">" in lines[first].partition(mark)[0] else None
    if prefix is not None:
        tex = blank_ranges(tex, [m.span() for m in prefix.finditer(tex)])
    outer_end = max(starts[last] + len(lines[last].rstrip()), end)
    if scan.text[start:end].strip():
        scan.maths.append(MathSpan(start, end, outer_start, outer_end, True, None, tex, mark, label.group(1) if label else None))


def _masked(prepared: Sequence[str], lines: Sequence[str], text: str, starts: Sequence[int], scan: Scan) -> list[str] | None:
    """Lines in which nothing inside maths or a comment can be taken for block structure; None if nothing could be.

    Lines keep their right ends; a line that begins inside a span loses its prefix and lazily continues its paragraph.
    """
    opaque = [(m.outer_start, m.outer_end) for m in scan.maths if m.delimiter[:3] not in ("```", "~~~", ":::")]
    out: list[str] | None = None
    for start, end in sorted([*opaque, *scan.comments]):
        inside = text[start:end]
        if "|" not in inside and not ("\n" in inside and _TROUBLE.search(inside)):
            continue
        out = list(prepared) if out is None else out
        first = bisect_right(starts, start) - 1
        for row in range(first, bisect_left(starts, end, first + 1)):
            shift = starts[row] + len(lines[row]) - len(out[row])
            at = max(start - shift, 0)
            behind = min(max(end - shift, 0), len(out[row]))
            # A blank line inside a display has no character to mask.
            out[row] = out[row][:at] + "x" * max(behind - at, row > first) + out[row][behind:]
    return out


def _unescape_pipes(scan: Scan, leaves: Sequence[Leaf]) -> None:
    """In a table cell `\\|` is how a bar is written, in maths too; between the arguments of a divergence it is two, as it reads."""
    tables = [leaf for leaf in leaves if isinstance(leaf, TableLeaf)]
    firsts = [table.start for table in tables]
    for index, span in enumerate(scan.maths):
        table = tables[bisect_right(firsts, span.start) - 1] if tables and "\\|" in span.tex else None
        if table is not None and table.start <= span.start < table.end:
            scan.maths[index] = replace(span, tex=_PIPE_ESCAPE.sub(_bar, span.tex))


_DIVERGENCE = regex(
    r"(?:(?<![A-Za-z])(?:D|KL|JSD?|TV)|(?:KL|JSD?|JS|TV|\\chi\^2|[Dd])\s*\})\s*(?:_(?:\w|\{[^()]*\}))?\s*(?:\\!)?\s*"
    r"(?:\\[bB]igg?l?|\\left)?\s*[(\[]\Z"
)


def _bar(m: re.Match[str]) -> str:
    tex, depth = m.string, 0
    for at in range(m.start() - 1, -1, -1):
        depth += (tex[at] in ")]") - (tex[at] in "([")
        if depth < 0:
            return m[0] if m[1] == "|" and _DIVERGENCE.search(tex[max(0, at - 80) : at + 1]) else f" {m[1]}"
    return f" {m[1]}"


def _settle_display(scan: Scan) -> None:
    """`$$x$$` in the middle of a line is inline where a document writes all its maths so (kramdown)."""
    if any(span.delimiter in ("$", "\\(", "\\\\(") for span in scan.maths):
        return
    for index, span in enumerate(scan.maths):
        if span.delimiter != "$$" or "\n" in span.tex:
            continue
        line = scan.text.rfind("\n", 0, span.outer_start) + 1
        line_end = scan.text.find("\n", span.outer_end)
        before = scan.text[line : span.outer_start].strip(" \t>")
        after = scan.text[span.outer_end : len(scan.text) if line_end < 0 else line_end]
        if before or after.strip(" \t\r.,;:"):
            scan.maths[index] = replace(span, display=False)


def _footnote(text: str, leaf: Leaf) -> Leaf:
    """`[^1]: text` is a footnote."""
    if isinstance(leaf, TextLeaf) and leaf.kind == "paragraph" and text.startswith("[^", leaf.start):
        close = text.find("]:", leaf.start, leaf.start + 80)
        if close > 0 and "\n" not in text[leaf.start : close]:
            return replace(leaf, kind="footnote", segments=((close + 2, max(leaf.end, close + 2)),))
    return leaf


def _macros(scan: Scan, body: int, opaque: Sequence[tuple[int, int]], starts: Sequence[int]) -> list[MacroDefinition]:
    """Definitions in the front matter, in maths, and those that stand in the open for MathJax to read.

    Code shows none; but a preamble in a fence without a language defines what nothing else defines.
    """
    if not defines_macros(scan.text) and "math:" not in scan.text[:body]:
        return []
    codes = sorted([*scan.codes, *scan.comments])
    firsts = [first for first, _ in opaque]
    out: list[MacroDefinition] = [*macros_of(scan.text, body)]
    shown: list[MacroDefinition] = []
    for macro in find_macros(scan.text, body, len(scan.text), match_braces(scan.text)):
        row = bisect_right(starts, macro.start) - 1
        block = bisect_right(firsts, row) - 1
        code = bisect_right(codes, (macro.start, len(scan.text))) - 1
        if block >= 0 and row < opaque[block][1]:
            shown += [macro] if _PREAMBLE.match(scan.text, starts[opaque[block][0]]) else []
            continue
        if code >= 0 and macro.start < codes[code][1]:
            continue
        out.append(macro)
        scan.blanks.append((macro.start, macro.end))
    known = {name for macro in out for name in read_macros(macro.text)}
    return out + [macro for macro in shown if not known & set(read_macros(macro.text))]


def _directives(scan: Scan, text: str, body: int) -> Iterable[Directive]:
    for start, end in scan.comments:
        if start < body:
            continue
        inner = text[start + 4 : end - 3] if text.startswith("<!--", start) else text[start + 1 : end]
        directive = read_directive(inner, start, end, 1)
        if directive is not None:
            yield directive


def _comment_lines(scan: Scan, body: int, opaque: Sequence[tuple[int, int]], starts: Sequence[int]) -> None:
    """MyST's `% comment` lines, where they name the tool; elsewhere a line may well begin with a per cent sign."""
    firsts = [first for first, _ in opaque]
    for found in _COMMENT_LINE.finditer(scan.text, body):
        row = bisect_right(starts, found.start()) - 1
        index = bisect_right(firsts, row) - 1
        if index < 0 or row >= opaque[index][1]:
            scan.comments.append(found.span())
