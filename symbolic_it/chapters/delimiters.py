"""Where a maths span that opened in Markdown or plain text ends, or that it is no maths at all.

Single dollars follow pandoc: no space after the opening one, none before the closing one, no digit after it; `$ x $`
with spaces on both sides is accepted when it is unmistakably TeX, as notebooks write it. A span never crosses a blank
line, except a display that opens its line. The closers of a stretch are listed once, so that the scan stays linear.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from ..patterns import regex
from .latex.environments import match_environments

_BLANK_LINE = regex(r"\n[ \t>]*\r?(?=\n)")
_HARD_STOP = regex(r"\n[ \t>]*(?:#{1,6}[ \t]|```|~~~|:::|<!--|\[\^)")
_LIST_ITEM = regex(r"\n[ \t>]*(?:[*•]|\d{1,9}[.)])[ \t]+(?=\S)")
_CLOSERS = {
    "$": regex(r"\\.|(\$)", re.DOTALL),
    "$$": regex(r"\\.|(\$\$)", re.DOTALL),
    "\\)": regex(r"(?:\\\\)|(\\\))"),
    "\\]": regex(r"(?:\\\\)|(\\\])"),
    "\\\\)": regex(r"(\\\\\))"),
    "\\\\]": regex(r"(\\\\\])"),
}
_TEXT_GROUP = regex(r"\\(?:text\w*|mbox|hbox|mathrm)\s*\{")
_STRONG = regex(r"\\[A-Za-z]|[_^]")
_MATHY = regex(r"[\\_^=<>+/|≤≥≈∑∫√·×÷∞∈∀∃α-ωΑ-Ω]|\d|[()\[\]{}]")
_WORDS = regex(r"(?<![\\A-Za-z])[A-Za-z]{3,}\b[ \t\n]+(?:[A-Za-z]{1,2}[ \t\n]+)?[A-Za-z]{3,}\b")
_PROSE = regex(r"(?<![\\A-Za-z])(?:[A-Za-z][a-z']+[ \t,]+){4}|[぀-ヿ一-鿿가-힯]{6}")
_TEXT_CONTENT = regex(r"\\[A-Za-z]+\*?(?:\{[^{}]*\})?")
_LONGEST_WITH_BLANK_LINES = 4_000
_MOST_INNER_DOLLARS = 8


class Delimiters:
    """The closers of one stretch of text `start:end` that holds no code blocks."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self._text, self._start, self._end = text, start, end
        self._blanks = [m.start() for m in _BLANK_LINE.finditer(text, start, end)]
        stops = [m.start() for m in _HARD_STOP.finditer(text, start, end)]
        self._stops = [*stops, end]
        items = [m.start() for m in _LIST_ITEM.finditer(text, start, end)]
        self._breaks = sorted({*self._blanks, *stops, *items, end})
        self._closers: dict[str, list[int]] = {}
        self._environments: dict[str, dict[int, tuple[int, int]]] = {}

    def block_end(self, pos: int) -> int:
        """The end of the run of lines around `pos` that inline text cannot leave."""
        return self._breaks[min(bisect_left(self._breaks, pos), len(self._breaks) - 1)]

    def _next(self, closer: str, pos: int) -> int:
        """The first closer from `pos` on; the end of the stretch if there is none."""
        places = self._closers.get(closer)
        if places is None:
            found = _CLOSERS[closer].finditer(self._text, self._start, self._end)
            places = self._closers[closer] = [m.start() for m in found if m.group(1)]
        index = bisect_left(places, pos)
        return places[index] if index < len(places) else self._end

    def pair(self, opener: str, closer: str, pos: int, *, opens_line: bool) -> tuple[int, int] | None:
        """Content of a delimited span that opened before `pos`: its end, and the end of its closer."""
        close = self._next(closer, pos)
        if close >= self.block_end(pos) and not (
            opens_line and close < self._stops[bisect_left(self._stops, pos)] and self._reads_as_maths(pos, close)
        ):
            return None
        if not self._text[pos:close].strip():
            return None
        if opener in ("\\(", "\\[") and not looks_like_maths(self._text[pos:close], opener):
            return None
        return close, close + len(closer)

    def _reads_as_maths(self, pos: int, close: int) -> bool:
        """Whether a display may contain a blank line here: what follows the blank line must not be prose."""
        if close - pos > _LONGEST_WITH_BLANK_LINES:
            return False
        index = bisect_left(self._blanks, pos)
        blank = self._blanks[index] if index < len(self._blanks) else close
        rest = self._text[blank:close]
        return not _PROSE.search(_TEXT_CONTENT.sub(" ", rest))

    def dollar(self, pos: int) -> int | None:
        """The closing `$` of the inline span that opened just before `pos`."""
        text, limit = self._text, self.block_end(pos)
        close = self._first_dollar(pos, limit)
        if close is None:
            return None
        content = text[pos:close]
        after = text[close + 1] if close + 1 < len(text) else ""
        if not content.strip() or after == "$" or (after.isascii() and after.isdigit()):
            return None
        left, right = content[0].isspace(), content[-1].isspace()
        if left or right:
            if not _STRONG.search(content) or _WORDS.search(_TEXT_CONTENT.sub(" ", content)):
                return None
            return close if (left and right) or not content.lstrip()[0].isdigit() else None
        if "\\" not in content and "=" not in content and _WORDS.search(content):
            return None
        return close

    def _first_dollar(self, pos: int, limit: int) -> int | None:
        close, inner = self._next("$", pos), 0
        while close < limit and inner < _MOST_INNER_DOLLARS:
            # `\text{if $x$}`: the dollars of an inner group come in pairs and close nothing outside it.
            if inner % 2 == 0 and not _inside_text_group(self._text[pos:close]):
                return close
            inner += 1
            close = self._next("$", close + 1)
        return None

    def environment(self, name: str, pos: int) -> tuple[int, int] | None:
        """`\\end{name}` that matches a `\\begin{name}` that ended at `pos`: its start and end."""
        if name not in self._environments:
            self._environments[name] = match_environments(self._text, name, self._start, self._end)
        found = self._environments[name].get(pos)
        if found is None or found[0] >= self._stops[bisect_left(self._stops, pos)]:
            return None
        return found


def _inside_text_group(content: str) -> bool:
    if "{" not in content:
        return False
    groups = list(_TEXT_GROUP.finditer(content))
    if not groups:
        return False
    depth = 1
    for ch in content[groups[-1].end() :]:
        depth += (ch == "{") - (ch == "}")
        if depth == 0:
            return False
    return True


def looks_like_maths(content: str, opener: str) -> bool:
    """Whether `\\(content\\)` in Markdown is maths and no escaped bracket (`\\[1, 2\\]`, `\\(see below\\)`)."""
    if not _MATHY.search(content):
        return len(content.split()) == 1 and (opener == "\\(" or len(content.strip()) <= 2)
    if "\\" in content or any(ch in content for ch in "_^="):
        return True
    if _WORDS.search(content):
        return False
    return opener != "\\[" or bool(re.search(r"[^\d,;\s–-]", content))
