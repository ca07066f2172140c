"""Maths, code spans and inline markup of Markdown (or plain text) in one pass, with exact offsets."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace

from ...patterns import regex
from ..blanking import blank_labels, blank_ranges, blank_tex_comments, unescape_markdown_maths
from ..delimiters import Delimiters
from ..latex.environments import opens_maths
from ..model import MathSpan
from ..scan import Scan
from ..typography import as_typed

_HTML_NAMES = (
    "a|abbr|article|aside|audio|b|big|blockquote|body|br|button|caption|center|cite|code|col|colgroup|dd|del|details|dfn|"
    "div|dl|dt|em|embed|figcaption|figure|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|kbd|label|"
    "legend|li|link|main|mark|meta|nav|object|ol|option|p|param|picture|q|s|samp|section|select|small|source|span|"
    "strike|strong|sub|summary|sup|svg|table|tbody|td|textarea|tfoot|th|thead|time|title|tr|tt|u|ul|var|video|wbr"
)
_TOKEN = regex(
    r"(?P<double>\\\\[(\[])"
    r"|(?P<single>\\[(\[])"
    r"|\\begin\{(?P<environment>[A-Za-z]+\*?)\}"
    r"|(?P<escape>\\[^\n])"
    r"|(?P<ticks>`+)"
    r"|(?P<comment><!--)"
    r"|(?P<opaque><(?P<raw>script|style|pre|code|math|svg|kbd|samp)\b[^<>]*>)"
    r"|(?P<autolink><(?:https?|mailto|ftp):[^\s<>]*>)"
    rf"|(?P<tag></?(?:{_HTML_NAMES})(?:\s[^<>]*)?/?>)"
    r"|(?P<liquid>\{%)"
    r"|(?<!\w)(?P<stem>(?:latexmath|stem)):\[(?P<stemmed>(?:[^\]\\\n]|\\.)+)\]"
    r"|(?P<variable>\{\{[^{}$\\\n]*\}\})"
    r"|(?P<dollars>\$+)"
    r"|(?P<url>\bhttps?://[^\s<>\"'`\u3000-\u30ff\u4e00-\u9fff]+)"
    r"|(?P<target>\]\((?:[^()\s\\]|\\.|\([^()\s]*\))*(?:\s+(?:\"[^\"\n]*\"|'[^'\n]*'))?\s*\))"
    r"|(?P<footnote>\[\^[^\]\s]+\]:?)"
    r"|(?P<attribute>\{[:#.][^{}\n$]*\})",
    re.IGNORECASE,
)
_PAIRS = {"\\\\(": "\\\\)", "\\\\[": "\\\\]", "\\(": "\\)", "\\[": "\\]"}
_ROLE_BEFORE = regex(r"(?:\{[A-Za-z][\w:.+-]*\}|:[A-Za-z][\w:.+-]*:)\Z")
_MYST_LABEL = regex(r"[ \t]*\(([\w:.-]+)\)[ \t\r]*(?=\n|\Z)|[ \t]*\{#([\w:.-]+)[^{}\n]*\}")
_NAME_OF_LABEL = regex(r"[-_:.\d]|eq")  # `(nats)` after a display is a unit, not its label
_EQLABEL = regex(r"[ \t\r]*+\n?[ \t>]*+:eqlabel:`([^`\n]+)`")
_ENVIRONMENT_ARGUMENTS = regex(r"(?:\[[^\[\]\n]*\])?(?:\{[^{}\n]*\})?")
_WITH_ARGUMENT = frozenset({"alignat", "alignat*", "alignedat", "array", "xalignat", "IEEEeqnarray", "IEEEeqnarray*"})
_QUOTE_PREFIX = regex(r"(?:[ \t]|[-*+•][ \t]|\d{1,9}[.)][ \t])*((?:>[ \t]?)+)")
_LINE_LEAD = regex(r"[ \t>]*+(?:(?:[-*+•]|\d{1,9}[.)])[ \t]++[ \t>]*+)*+\Z")
_LIQUID_BLOCK = regex(r"\{%-?\s*(highlight|comment|math|katex|mathjax)\b(?:[^%\n]*%\})?")
_NOT_WHOLE = regex(r"\\(?:begin|(?:re)?newcommand|def|DeclareMathOperator)(?![A-Za-z])")  # what the block holds is found by itself
_SCRIPTED = regex(r"""\stype\s*=\s*["']?math/tex(\s*;\s*mode\s*=\s*display)?""", re.IGNORECASE)
_LONGEST_TAG = 4_000


class InlineScanner:
    """Scans stretches of one text into a `Scan`. `markup` is off for plain text, where `*` and `](` mean themselves."""

    def __init__(self, scan: Scan, *, markup: bool = True) -> None:
        self._scan, self._text, self._markup = scan, scan.text, markup
        self._ticks: dict[int, list[int]] = {}
        self._never: set[str] = set()
        self._delimiters: Delimiters

    def stretch(self, start: int, end: int) -> None:
        """Scan `start:end`, which holds no fenced or indented code."""
        text = self._text
        self._delimiters = Delimiters(text, start, end)
        self._ticks, self._never = {}, set()
        for run in re.compile("`+").finditer(text, start, end):
            self._ticks.setdefault(len(run.group()), []).append(run.start())
        pos = start
        while token := _TOKEN.search(text, pos, end):
            pos = max(self._token(token, end), token.start() + 1)

    def _token(self, token: re.Match[str], end: int) -> int:
        """Record one token; returns where the scan goes on."""
        start, kind = token.start(), token.lastgroup
        match kind:
            case "double" | "single":
                return self._bracket(token)
            case "environment":
                return self._environment(token)
            case "ticks":
                return self._backticks(start, len(token.group()))
            case "comment":
                if (close := self._closing("-->", start + 4, end)) is None:
                    return start + 4
                self._scan.comments.append((start, close[1]))
                return close[1]
            case "raw" | "opaque":
                return self._opaque(token, end)
            case "stem" | "stemmed":
                return self._stem(token)
            case "liquid":
                return self._liquid(start, end)
            case "dollars":
                return self._dollars(start, len(token.group()))
            case "url":
                stop = start + len(token.group().rstrip(".,;:!?)]}*_"))
                self._scan.codes.append((start, stop))
                return stop
            case "target" if self._markup:
                self._scan.blanks.append((start, token.end()))
                if (opened := self._link_start(start)) is not None:
                    image = self._text.startswith("!", opened - 1) if opened else False
                    self._scan.blanks.append((opened - image, opened + 1))
            case "tag" | "autolink" | "variable" | "footnote" | "attribute":
                self._scan.blanks.append((start, token.end()))
            case "target":
                return start + 2
        return token.end()

    # -- maths -----------------------------------------------------------------------------------------------------

    def _bracket(self, token: re.Match[str]) -> int:
        opener, pos = token.group(), token.end()
        found = self._delimiters.pair(opener, _PAIRS[opener], pos, opens_line=self._leads(token.start()))
        if found is None:
            return pos if opener.startswith("\\\\") else token.start() + 2
        display = opener.endswith("[")
        return self._add(token.start(), pos, *found, display=display, delimiter=opener)

    def _environment(self, token: re.Match[str]) -> int:
        name = token.group("environment")
        if not opens_maths(name):
            return token.end()
        found = self._delimiters.environment(name, token.end())
        if found is None:
            return token.end()
        start = token.end()
        arguments = _ENVIRONMENT_ARGUMENTS.match(self._text, start, found[0])
        if arguments and (name in _WITH_ARGUMENT or arguments.group().startswith("[")):
            start = arguments.end()
        return self._add(token.start(), start, *found, display=True, delimiter=token.group(), environment=name)

    def _dollars(self, start: int, count: int) -> int:
        if count > 2:
            return start + count
        pos = start + count
        if count == 1:
            if self._text.startswith("`", pos):
                close = self._text.find("`$", pos + 1, self._delimiters.block_end(pos))
                if close >= 0 and self._text[pos + 1 : close].strip():
                    return self._add(start, pos + 1, close, close + 2, display=False, delimiter="$`")
            found = self._delimiters.dollar(pos)
            if found is None:
                return pos
            return self._add(start, pos, found, found + 1, display=False, delimiter="$")
        pair = self._delimiters.pair("$$", "$$", pos, opens_line=self._leads(start))
        if pair is None:
            return pos
        return self._add(start, pos, *pair, display=True, delimiter="$$")

    def _leads(self, pos: int) -> bool:
        line = self._text.rfind("\n", 0, pos) + 1
        return pos - line < 80 and _LINE_LEAD.match(self._text[line:pos]) is not None

    def _add(
        self,
        outer_start: int,
        start: int,
        end: int,
        outer_end: int,
        *,
        display: bool,
        delimiter: str,
        environment: str | None = None,
    ) -> int:
        if not self._text[start:end].strip():
            self._scan.blanks.append((outer_start, outer_end))
            return outer_end
        tex = blank_ranges(self._text[start:end], self._quote_prefixes(outer_start, start, end))
        if delimiter not in ("fence", "$`"):
            inline = not display or ("\n" not in tex and environment is None)
            tex = unescape_markdown_maths(tex, doubled=delimiter.startswith("\\\\"), inline=inline)
        if "\n" in tex:
            tex = blank_tex_comments(tex)
        tex, label = blank_labels(as_typed(tex))
        after = outer_end
        for pattern in (_MYST_LABEL, _EQLABEL) if display else ():
            found = pattern.match(self._text, outer_end)
            if found and _NAME_OF_LABEL.search(found.group(found.lastindex or 1)):
                label = label or found.group(found.lastindex or 1)
                self._scan.blanks.append(found.span())
                after = found.end()
                break
        self._scan.maths.append(MathSpan(start, end, outer_start, outer_end, display, environment, tex, delimiter, label))
        return after

    def _quote_prefixes(self, outer_start: int, start: int, end: int) -> list[tuple[int, int]]:
        """Where `>` stands at line starts inside a span that began in a block quote (offsets into the span)."""
        first = self._text.find("\n", start, end)
        if first < 0:
            return []
        line = self._text.rfind("\n", 0, outer_start) + 1
        prefix = _QUOTE_PREFIX.match(self._text, line, outer_start)
        if prefix is None:
            return []
        depth = prefix.group(1).count(">")
        marks = re.compile(rf"\n([ \t]*(?:>[ \t]?){{1,{depth}}})")
        return [(m.start(1) - start, m.end(1) - start) for m in marks.finditer(self._text, first, end)]

    def _stem(self, token: re.Match[str]) -> int:
        """AsciiDoc's `latexmath:[...]`, and `stem:[...]` where it holds LaTeX; a bracket in it is escaped."""
        if token["stem"] == "stem" and "\\" not in token["stemmed"] and "latexmath" not in self._text:
            return token.end()
        behind = self._add(token.start(), *token.span("stemmed"), token.end(), display=False, delimiter="fence")
        if self._scan.maths and "\\]" in token["stemmed"]:
            span = self._scan.maths[-1]
            self._scan.maths[-1] = replace(span, tex=span.tex.replace("\\]", " ]"))
        return behind

    # -- code and markup -------------------------------------------------------------------------------------------

    def _backticks(self, start: int, count: int) -> int:
        text, inside = self._text, start + count
        runs = self._ticks.get(count, [])
        index = bisect_right(runs, start)
        if index >= len(runs) or runs[index] >= self._delimiters.block_end(inside):
            return inside
        close = runs[index]
        role = _ROLE_BEFORE.search(text, max(start - 40, text.rfind("\n", 0, start) + 1), start)
        if role is None:
            self._scan.add_code(start, close + count, inside, close)
            return close + count
        self._scan.blanks.append((role.start(), close + count))
        if role.group().strip("{}:") != "math":
            return close + count
        self._scan.blanks.pop()
        return self._add(role.start(), inside, close, close + count, display=False, delimiter="`")

    def _link_start(self, close: int) -> int | None:
        """The `[` that the `]` at `close` matches, if it is near."""
        depth = 0
        for at in range(close - 1, max(close - 300, -1), -1):
            ch = self._text[at]
            if ch == "[" and depth == 0:
                return at
            depth += (ch == "]") - (ch == "[")
        return None

    def _opaque(self, token: re.Match[str], end: int) -> int:
        """`<pre>...</pre>` and the like: code for an element that shows code, nothing for one that shows none; MathJax's scripts."""
        name = token.group("raw").lower()
        closer = self._closing(rf"</{name}\s*>", token.end(), end)
        if closer is None:
            self._scan.blanks.append(token.span())
            return token.end()
        if name == "script" and (maths := _SCRIPTED.search(token.group())) is not None:
            return self._add(token.start(), token.end(), *closer, display=maths[1] is not None, delimiter="fence")
        found = self._scan.comments if name in ("script", "style", "math", "svg") else self._scan.codes
        found.append((token.start(), closer[1]))
        return closer[1]

    def _closing(self, pattern: str, pos: int, end: int) -> tuple[int, int] | None:
        """The next match of `pattern`; once there is none, the rest of the stretch is not searched again."""
        if pattern in self._never:
            return None
        found = re.compile(pattern, re.IGNORECASE).search(self._text, pos, end)
        if found is None:
            self._never.add(pattern)
        return found.span() if found else None

    def _liquid(self, start: int, end: int) -> int:
        text = self._text
        if block := _LIQUID_BLOCK.match(text, start, end):
            closer = self._closing(r"\{%-?\s*end" + block.group(1) + r"\s*-?%\}", block.end(), end)
            if closer is not None and block.group(1) in ("math", "katex", "mathjax"):
                if not (block.group().endswith("%}") and _NOT_WHOLE.search(text, block.end(), closer[0]) is None):
                    self._scan.blanks.append(block.span())
                    return block.end()
                return self._add(start, block.end(), *closer, display=True, delimiter="fence")
            if closer is not None:
                found = self._scan.codes if block.group(1) == "highlight" else self._scan.comments
                found.append((start, closer[1]))
                return closer[1]
        close = text.find("%}", start + 2, min(end, start + _LONGEST_TAG))
        if close < 0:
            return start + 2
        self._scan.blanks.append((start, close + 2))
        return close + 2
