"""`symbolic-it:` comments: declarations, suppressions and marks for deliberate errors.

`<!-- symbolic-it: ignore[IT201] reason -->`, `<!-- symbolic-it: expect refuted -->`, `<!-- symbolic-it: off -->`,
`<!-- symbolic-it: let p, q be pmfs -->` (whatever `documents` understands as a declaration), and the same behind `%` in
LaTeX. A comment that names the tool and says anything else is returned as `malformed`.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from ..documents import DeclarationError, read_declaration
from ..patterns import regex
from .model import CodeBlock, Directive, DirectiveKind, MathSpan, Part, Table

_NAMED = regex(r"\A\s*symbolic-it\b\s*(:?)\s*(.*?)\s*\Z", re.DOTALL)
_BODY = regex(r"(?P<verb>[\w-]+)\s*(?P<codes>\[[^\]]*\])?\s*(?P<rest>.*)\Z", re.DOTALL)
_CODE = regex(r"[A-Za-z][\w-]*\Z")
VERDICTS = frozenset(
    {
        "proved",
        "confirmed",
        "definition",
        "refuted",
        "rounding-slip",
        "convention-mismatch",
        "undecided",
        "not-understood",
    }
)


def read_directive(comment: str, start: int, end: int, line: int) -> Directive | None:
    """The directive in the body of a comment that lies at `start:end`; None if it does not name the tool."""
    named = _NAMED.match(comment)
    if named is None:
        return None

    def made(kind: DirectiveKind, codes: Sequence[str], reason: str) -> Directive:
        return Directive(start, end, kind, tuple(codes), " ".join(reason.split()), line, line)

    body = _BODY.match(named.group(2))
    if not named.group(1) or body is None:
        return made("malformed", (), "expected 'symbolic-it: ignore[RULE] reason', 'expect VERDICT', 'off', 'on' or a declaration")
    verb, bracket, rest = body["verb"], body["codes"], body["rest"]
    codes = [code.strip() for code in bracket[1:-1].split(",")] if bracket else []
    if any(not _CODE.match(code) for code in codes):
        return made("malformed", codes, f"expected rule codes separated by commas, found '{bracket}'")
    match verb:
        case "ignore":
            if not codes:
                return made("malformed", (), "expected the rules to ignore in brackets: ignore[RULE] reason")
            return made("ignore", codes, rest)
        case "off" | "on":
            return made("off" if verb == "off" else "on", codes, rest)
        case "expect":
            words = rest.split(maxsplit=1)
            verdicts = [word.strip() for word in words[0].split(",")] if words else codes
            verdicts = codes or verdicts
            if not verdicts or not set(verdicts) <= VERDICTS:
                found = ", ".join(verdicts) or "nothing"
                return made("malformed", verdicts, f"expected a verdict after 'expect', found {found}")
            return made("expect", verdicts, rest if codes else "".join(words[1:]))
    try:
        read_declaration(named.group(2))
    except DeclarationError as e:
        return made("malformed", codes, f"expected ignore, expect, off, on or a declaration, found '{verb}'; as a declaration, {e}")
    return made("declare", (), named.group(2))


def aim(
    directives: Iterable[Directive],
    text: str,
    canvas: str,
    line_starts: Sequence[int],
    parts: Sequence[Part],
) -> Iterator[Directive]:
    """Give each directive the lines it speaks about (1-based over the whole text)."""
    seen = (-1, -1)  # from which row on the next visible row is known, and that row
    starts = [part.outer_start if isinstance(part, MathSpan) else part.start for part in parts]
    for directive in directives:
        row = bisect_right(line_starts, directive.start) - 1
        last_row = bisect_right(line_starts, max(directive.end - 1, directive.start)) - 1
        target = last_row
        behind = line_starts[last_row + 1] if last_row + 1 < len(line_starts) else len(text)
        if not _visible(canvas, line_starts[row], behind, directive):
            if not seen[0] <= last_row + 1 <= seen[1]:
                seen = (last_row + 1, _next_visible(canvas, line_starts, last_row + 1))
            target = seen[1] if seen[1] < len(line_starts) else last_row
        end_row = _whole_block(line_starts, target, starts, parts)
        yield replace(directive, line=target + 1, end_line=end_row + 1)


def _visible(canvas: str, start: int, end: int, directive: Directive) -> bool:
    """Whether the lines of a comment hold anything beside it: prose that is left in the canvas, or maths."""
    around = canvas[start : directive.start] + canvas[directive.end : end]
    return bool(around.strip(" \t\r\n>|"))


def _next_visible(canvas: str, line_starts: Sequence[int], row: int) -> int:
    found = re.compile(r"[^\s>]").search(canvas, line_starts[row] if row < len(line_starts) else len(canvas))
    if found is None:
        return len(line_starts)
    return bisect_right(line_starts, found.start()) - 1


def _whole_block(line_starts: Sequence[int], row: int, starts: Sequence[int], parts: Sequence[Part]) -> int:
    """The last row of a display, table or code block that begins on `row` (a fence begins a line above its code)."""
    first = line_starts[row]
    behind = line_starts[row + 1] if row + 1 < len(line_starts) else first + 10**9
    last = row
    index = bisect_left(starts, first)
    while index < len(parts) and starts[index] <= behind:
        part = parts[index]
        if isinstance(part, MathSpan) and part.outer_start < behind:
            last = max(last, bisect_right(line_starts, part.outer_end - 1) - 1)
        elif isinstance(part, CodeBlock | Table):
            last = max(last, bisect_right(line_starts, max(part.end - 1, part.start)) - 1)
        index += 1
    return last
