"""LaTeX chapters, read in one pass: nothing is expanded, no file is opened."""

from __future__ import annotations

import re

from ...patterns import regex
from ..assembly import Assembly
from ..directives import aim, read_directive
from ..leaves import untangled
from ..model import Inclusion, MacroDefinition
from ..reading import Reading
from ..scan import Scan
from .blocks import LatexBlocks
from .braces import match_braces
from .environments import COMMENT_ENVIRONMENTS, TABLE_ENVIRONMENTS, VERBATIM_ENVIRONMENTS, base_name, opens_maths
from .listings import inline_code, listing, verb_end
from .macros import definition_end, macro_start, macros_in
from .maths import LatexMaths
from .tokens import (
    ATTACHED_OPTION,
    ESCAPED,
    FOOTNOTES,
    INCLUSIONS,
    INLINE_CODE,
    OPTION,
    PARAGRAPH_ENDS,
    SECTIONS,
    SILENT,
    TOKEN,
    argument,
    left_out_end,
)  # fmt: skip

_DOCUMENT = regex(r"^[^%\n]*?\\begin\s*\{document\}", re.MULTILINE)
_BARE_NAME = regex(r"[ \t]*([^\s\\{}]+)")


def read_latex(text: str) -> Reading:
    """Read one LaTeX text: the body of its `document` environment, or all of it if there is none."""
    return _Reader(text).read()


class _Reader:
    def __init__(self, text: str) -> None:
        self._text = text
        self._scan = Scan(text)
        self._braces = match_braces(text)
        self._maths = LatexMaths(self._scan, self._braces)
        self._blocks = LatexBlocks(self._scan)
        self._macros: list[MacroDefinition] = []
        self._inclusions: list[Inclusion] = []
        self._never: set[str] = set()
        self._end = len(text)

    def read(self) -> Reading:
        text = self._text
        begin = _DOCUMENT.search(text)
        pos = self._preamble(begin.end()) if begin else 0
        finish = text.find("\\end{document}", pos) if begin else -1
        if finish >= 0:
            self._end = finish
            self._scan.blanks.append((finish, len(text)))
        self._blocks.begin(pos)
        while token := TOKEN.search(text, pos, self._end):
            pos = max(self._token(token), token.start() + 1)
        self._blocks.finish(self._end)
        spans = self._scan.finish()
        assembly = Assembly(spans, markup=False, explicit_lists=True)
        assembly.add(untangled(self._blocks.leaves))
        starts = [0, *(m.end() for m in re.finditer("\n", text))]
        directives = [
            found
            for start, end in sorted(self._scan.comments)
            if text[start] == "%" and (found := read_directive(text[start + 1 : end], start, end, 1))
        ]
        return Reading(
            spans.canvas,
            assembly.parts,
            assembly.paragraphs,
            assembly.plain,
            sorted(self._scan.regions, key=lambda r: (r.start, -r.end)),
            list(aim(directives, text, spans.canvas, starts, assembly.parts)),
            sorted([*self._macros, *macros_in(text, spans.maths)], key=lambda m: m.start),
            self._inclusions,
        )

    def _preamble(self, end: int) -> int:
        """Only macros, inclusions and comments matter before the body."""
        self._scan.blanks.append((0, end))
        pos = 0
        while token := TOKEN.search(self._text, pos, end):
            pos = token.end()
            if token.lastgroup == "comment":
                self._scan.comments.append(token.span())
            elif token.lastgroup == "command":
                if (behind := self._definition(token)) is not None:
                    pos = behind
                elif token["name"] in INCLUSIONS and token["name"] != "includeonly":
                    pos = self._inclusion(token)
        return end

    # -- tokens ----------------------------------------------------------------------------------------------------

    def _token(self, token: re.Match[str]) -> int:
        start, end = token.span()
        match token.lastgroup:
            case "comment":
                self._scan.comments.append((start, end - 1 if self._text[end - 1] == "\r" else end))
            case "begin":
                return self._begin(token["opened"], start, end)
            case "end":
                self._scan.blanks.append((start, end))
                self._blocks.leave(token["closed"], start, end)
            case "paren":
                return self._maths.delimited(start, end, "\\)", "\\(", self._end)
            case "bracket":
                return self._maths.delimited(start, end, "\\]", "\\[", self._end)
            case "dollars":
                return self._maths.dollars(start, len(token.group()), self._end)
            case "verb":
                if (close := verb_end(self._text, end - 1)) >= 0:
                    self._scan.add_code(start, close + 1, end, close)
                    return close + 1
            case "command":
                return self._command(token)
            case "rowend" | "amp":
                self._scan.blanks.append((start, end))
                self._blocks.end_cell(start, end, row=token.lastgroup == "rowend")
            case "symbol":
                keeps = self._text[start + 1] in ESCAPED
                self._scan.blanks.append((start, start + 1 if keeps else end))
            case "open" | "tie":
                self._scan.blanks.append((start, end))
            case "close":
                self._scan.blanks.append((start, end))
                self._blocks.close_brace(start)
            case "blank":
                self._blocks.break_(start, end)
        return end

    def _begin(self, name: str, start: int, end: int) -> int:
        if opens_maths(name):
            return self._maths.environment(name, start, end, self._end)
        if base_name(name) in VERBATIM_ENVIRONMENTS or base_name(name) in COMMENT_ENVIRONMENTS:
            return self._verbatim(name, start, end)
        pos, title = end, ""
        if option := ATTACHED_OPTION.match(self._text, pos):
            title, pos = option.group()[1:-1], option.end()
        arguments = 2 if name in ("tabularx", "tabulary", "tabular*", "xltabular", "wrapfigure") else 1
        if base_name(name) in TABLE_ENVIRONMENTS or name in ("minipage", "multicols", "wrapfigure"):
            for _ in range(arguments):
                if (opened := self._argument(pos)) is not None:
                    pos = self._braces[opened - 1] + 1
        self._scan.blanks.append((start, pos))
        self._blocks.enter(name, title, start, pos)
        if base_name(name) == "frame" and (opened := self._argument(pos)) is not None:
            self._blocks.open_group("heading", pos, opened, self._braces[opened - 1], SECTIONS["frametitle"])
            self._scan.blanks.append((pos, opened))
            return opened
        return pos

    def _verbatim(self, name: str, start: int, end: int) -> int:
        pattern = r"\\end\s*\{" + re.escape(name) + r"\}"
        found = None if pattern in self._never else re.compile(pattern).search(self._text, end, self._end)
        if found is None:
            self._never.add(pattern)
            self._scan.blanks.append((start, end))
            return end
        self._scan.comments.append((start, found.end()))
        block = listing(self._text, name, end, found.start())
        if block is not None:
            self._blocks.add(block, start, found.end())
        else:
            self._blocks.break_(start, found.end())
        return found.end()

    # -- commands --------------------------------------------------------------------------------------------------

    def _command(self, token: re.Match[str]) -> int:
        start, end, name = token.start(), token.end(), token["name"]
        if (behind := self._definition(token)) is not None:
            return behind
        if name == "iffalse":
            behind = left_out_end(self._text, end, self._end)
            self._scan.comments.append((start, behind))
            self._blocks.break_(start, behind)
            return behind
        if name in self._maths.openers:
            return self._maths.shorthand(name, start, end, self._end)
        if name == "item":
            option = ATTACHED_OPTION.match(self._text, end)
            if option and ("$" in option.group() or "\\(" in option.group()):
                option = None  # a formula as a label is read with its item
            self._blocks.item(start, end, option.group()[1:-1] if option else "\\item")
            self._scan.blanks.append((start, option.end() if option else end))
            return option.end() if option else end
        if name in INCLUSIONS:
            return self._inclusion(token)
        if name in INLINE_CODE:
            return inline_code(self._scan, self._braces, name, start, end)
        if name in PARAGRAPH_ENDS:
            self._blocks.break_(start, end)
        opened = self._argument(end) if name in SECTIONS or name in FOOTNOTES or name in _GROUPS else None
        if opened is None:
            return self._other(name, start, end)
        close = self._braces[opened - 1]
        if name == "ensuremath":
            self._maths.add(start, opened, close, close + 1, False, None, "\\ensuremath")
            return close + 1
        if name in FOOTNOTES:
            self._blocks.open_group("footnote", start, opened, close)
        else:
            self._blocks.break_(start, opened)
            self._blocks.open_group("heading" if name in SECTIONS else "caption", start, opened, close, SECTIONS.get(name, 0))
        self._scan.blanks.append((start, opened))
        return opened

    def _other(self, name: str, start: int, end: int) -> int:
        """A command that shapes text: its name goes, its arguments are read unless they are known to be no prose."""
        pos = end
        if option := ATTACHED_OPTION.match(self._text, pos):
            pos = option.end()
        for _ in range(SILENT.get(name, 0)):
            if option := OPTION.match(self._text, pos):
                pos = option.end()
            opened = self._argument(pos)
            if opened is None:
                break
            pos = self._braces[opened - 1] + 1
        self._scan.blanks.append((start, pos))
        return pos

    def _argument(self, pos: int) -> int | None:
        return argument(self._text, self._braces, pos)

    def _definition(self, token: re.Match[str]) -> int | None:
        found = macro_start(self._text, token.start())
        behind = None if found is None else definition_end(self._text, found, self._end, self._braces)
        if behind is None:
            return None
        body = self._text[token.start() : behind]
        self._macros.append(MacroDefinition(token.start(), behind, body))
        self._scan.comments.append((token.start(), behind))
        self._maths.learn(body)
        return behind

    def _inclusion(self, token: re.Match[str]) -> int:
        start, end = token.span()
        opened = self._argument(end)
        if opened is not None:
            close = self._braces[opened - 1]
            name, behind = self._text[opened:close], close + 1
        else:
            bare = _BARE_NAME.match(self._text, end)
            name, behind = (bare.group(1), bare.end()) if bare else ("", end)
        if name:
            self._inclusions.append(Inclusion(start, behind, name))
        self._scan.blanks.append((start, behind))
        return behind


_GROUPS = frozenset({"caption", "captionof", "subcaption", "ensuremath"})
