"""LaTeX chapters, read in one pass: nothing is expanded, no file is opened."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field

from .assembly import Assembly
from .blanking import blank_labels, blank_tex_comments
from .braces import match_braces
from .directives import aim, read_directive
from .environments import (
    COMMENT_ENVIRONMENTS,
    LIST_ENVIRONMENTS,
    TABLE_ENVIRONMENTS,
    VERBATIM_ENVIRONMENTS,
    base_name,
    opens_maths,
)
from .latex_tokens import (
    ATTACHED_OPTION,
    CSNAME_BEGIN,
    CSNAME_END,
    ESCAPED,
    INCLUSIONS,
    INLINE_CODE,
    MATHS_COMMANDS,
    OPTION,
    SECTIONS,
    SILENT,
    TOKEN,
)
from .leaves import Leaf, TableLeaf, TextLeaf
from .macros import definition_end, find_macros, macro_start
from .model import CodeBlock, Inclusion, MacroDefinition, MathSpan, ParagraphKind, Region
from .pieces import without_holes
from .reading import Reading
from .scan import Scan

_BLANK_LINE = re.compile(r"\n[ \t]*\r?\n")
_LANGUAGE = re.compile(r"language\s*=\s*\{?([\w+#-]+)")
_DOCUMENT = re.compile(r"^[^%\n]*?\\begin\s*\{document\}", re.MULTILINE)
_MOST_FRAMES = 200


@dataclass(slots=True)
class _Group:
    """Text that is read apart from its surroundings: a title, a footnote, a caption. `close` is its closing brace."""

    kind: str
    close: int
    start: int
    level: int = 0
    holes: list[tuple[int, int]] = field(default_factory=list)
    outer: int = 0


@dataclass(slots=True)
class _Frame:
    """An environment that is open."""

    name: str
    start: int
    title: str = ""
    rows: list[list[tuple[int, int]]] = field(default_factory=list)
    cell: int = 0
    depth: int = 0


def read_latex(text: str) -> Reading:
    """Read one LaTeX text: the body of its `document` environment, or all of it if there is none."""
    return _Reader(text).read()


class _Reader:
    def __init__(self, text: str) -> None:
        self._text = text
        self._scan = Scan(text)
        self._braces = match_braces(text)
        self._blank_lines = [m.start() for m in _BLANK_LINE.finditer(text)]
        self._macros: list[MacroDefinition] = []
        self._inclusions: list[Inclusion] = []
        self._leaves: list[Leaf] = []
        self._groups: list[_Group] = []
        self._frames: list[_Frame] = []
        self._openers: dict[str, str] = {}
        self._closers: dict[str, str] = {}
        self._missing: set[str] = set()
        self._block = 0
        self._holes: list[tuple[int, int]] = []
        self._marker: str | None = None
        self._depth = 0
        self._end = len(text)

    def read(self) -> Reading:
        text = self._text
        begin = _DOCUMENT.search(text)
        pos = self._preamble(begin.end()) if begin else 0
        finish = text.find("\\end{document}", pos) if begin else -1
        if finish >= 0:
            self._end = finish
        self._block = pos
        while token := TOKEN.search(text, pos, self._end):
            pos = max(self._token(token), token.start() + 1)
        while self._groups:
            self._close_group(self._groups[-1].start)
        self._break(self._end, self._end)
        while self._frames:
            self._leave(self._frames[-1], self._end, self._end)
        spans = self._scan.finish()
        assembly = Assembly(spans, markup=False, explicit_lists=True)
        assembly.add(sorted(self._leaves, key=lambda leaf: leaf.start))
        starts = [0, *(m.end() for m in re.finditer("\n", text))]
        directives = [
            found
            for start, end in sorted(self._scan.comments)
            if text[start] == "%" and (found := read_directive(text[start + 1 : end], start, end, 1))
        ]
        macros = [*self._macros, *(m for span in spans.maths for m in find_macros(text, span.start, span.end))]
        return Reading(
            spans.canvas,
            assembly.parts,
            assembly.paragraphs,
            assembly.plain,
            sorted(self._scan.regions, key=lambda r: (r.start, -r.end)),
            list(aim(directives, text, spans.canvas, starts, assembly.parts)),
            sorted(macros, key=lambda m: m.start),
            self._inclusions,
        )

    def _preamble(self, end: int) -> int:
        """Only macros, inclusions and comments matter before the body."""
        text, pos = self._text, 0
        self._scan.blanks.append((0, end))
        while token := TOKEN.search(text, pos, end):
            pos = token.end()
            if token.lastgroup == "comment":
                self._scan.comments.append(token.span())
            elif token.lastgroup == "command":
                name = token["name"]
                if (behind := self._definition(token)) is not None:
                    pos = behind
                elif name in INCLUSIONS and name != "includeonly":
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
                self._finish(token["closed"], start, end)
            case "paren" | "bracket":
                closer = "\\)" if token.lastgroup == "paren" else "\\]"
                return self._delimited(start, end, closer, display=closer == "\\]", delimiter=token.group())
            case "dollars":
                return self._dollars(start, len(token.group()))
            case "verb":
                close = self._text.find(token["bar"], end, self._line_end(end))
                if close >= 0:
                    self._scan.add_code(start, close + 1, end, close)
                    return close + 1
            case "command":
                return self._command(token)
            case "rowend":
                self._scan.blanks.append((start, end))
                self._row(start, end)
            case "symbol":
                keeps = self._text[start + 1] in ESCAPED
                self._scan.blanks.append((start, start + 1 if keeps else end))
            case "open" | "tie":
                self._scan.blanks.append((start, end))
            case "close":
                self._scan.blanks.append((start, end))
                while self._groups and self._groups[-1].close <= start:
                    self._close_group(start)
            case "amp":
                self._cell(start, end)
            case "blank":
                self._break(start, end)
        return end

    def _line_end(self, pos: int) -> int:
        end = self._text.find("\n", pos)
        return self._end if end < 0 else end

    def _dollars(self, start: int, count: int) -> int:
        if count == 2 and self._text[start + 2 : start + 3] != "$":
            close = self._delimited(start, start + 2, "$$", display=True, delimiter="$$")
            if close > start + 2:
                return close
        return self._delimited(start, start + 1, "$", display=False, delimiter="$")

    def _delimited(self, start: int, inside: int, closer: str, *, display: bool, delimiter: str) -> int:
        """A span up to `closer`, outside braces, within its paragraph; no maths if there is none."""
        index = bisect_left(self._blank_lines, inside)
        limit = self._blank_lines[index] if index < len(self._blank_lines) else self._end
        pos = inside
        pattern = _CLOSERS[closer]
        while found := pattern.search(self._text, pos, min(limit, self._end)):
            if found.group() == closer:
                if not self._text[inside : found.start()].strip():
                    return found.end()
                self._add(start, inside, found.start(), found.end(), display, None, delimiter)
                return found.end()
            pos = found.end()
            if found.group() == "{":
                # `\text{if $x$}`: what a group encloses closes nothing outside it.
                close = self._braces.get(found.start())
                if close is None or close >= limit:
                    break
                pos = close
        self._scan.blanks.append((start, inside))
        return inside

    def _add(
        self, outer: int, start: int, end: int, outer_end: int, display: bool, environment: str | None, delimiter: str
    ) -> None:
        tex, label = blank_labels(blank_tex_comments(self._text[start:end]))
        self._scan.maths.append(MathSpan(start, end, outer, outer_end, display, environment, tex, delimiter, label))

    # -- commands --------------------------------------------------------------------------------------------------

    def _command(self, token: re.Match[str]) -> int:
        start, end, name = token.start(), token.end(), token["name"]
        if (behind := self._definition(token)) is not None:
            return behind
        if name in self._openers:
            return self._shorthand(self._openers[name], start, end)
        if name in SECTIONS and (opened := self._argument(end)) is not None:
            self._break(start, opened)
            return self._open_group("heading", opened, SECTIONS[name], start)
        if name == "item":
            option = ATTACHED_OPTION.match(self._text, end)
            marker = option.group().strip("[]") if option else "\\item"
            behind = option.end() if option else end
            self._break(start, behind)
            self._marker = marker
            return behind
        if (
            name in ("footnote", "footnotetext", "marginpar", "sidenote", "thanks")
            and (opened := self._argument(end)) is not None
        ):
            return self._open_group("footnote", opened, 0, start)
        if name in ("caption", "captionof", "subcaption") and (opened := self._argument(end)) is not None:
            self._break(start, opened)
            return self._open_group("caption", opened, 0, start)
        if name in INCLUSIONS:
            return self._inclusion(token)
        if name in MATHS_COMMANDS and (opened := self._argument(end)) is not None:
            close = self._braces[opened - 1]
            self._add(start, opened, close, close + 1, False, None, "\\" + name)
            return close + 1
        if name in INLINE_CODE:
            return self._inline_code(name, start, end)
        if name in ("par", "newpage", "clearpage", "bigskip", "medskip", "smallskip", "noindent", "hline", "maketitle"):
            if name not in ("noindent", "hline"):
                self._break(start, end)
            self._scan.blanks.append((start, end))
            return end
        return self._other(name, start, end)

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
        """Inside the braces of the argument at `pos`, optional arguments skipped."""
        if option := OPTION.match(self._text, pos):
            pos = option.end()
        while pos < self._end and self._text[pos] in " \t":
            pos += 1
        return pos + 1 if self._text[pos : pos + 1] == "{" and pos in self._braces else None

    def _definition(self, token: re.Match[str]) -> int | None:
        found = macro_start(self._text, token.start())
        if found is None:
            return None
        behind = definition_end(self._text, found, self._end)
        if behind is None:
            return None
        body = self._text[token.start() : behind]
        self._macros.append(MacroDefinition(token.start(), behind, body))
        self._scan.comments.append((token.start(), behind))
        self._learn_shorthand(body)
        return behind

    def _learn_shorthand(self, body: str) -> None:
        """`\\newcommand{\\be}{\\begin{equation}}` makes `\\be` an opener."""
        name = re.search(r"\\[A-Za-z]+\*?\s*\{?\s*\\([A-Za-z]+)", body)
        inner = body[body.rfind("{\\begin") + 1 : -1] if "{\\begin" in body else body[body.rfind("{\\end") + 1 : -1]
        if name is None:
            return
        if (opens := CSNAME_BEGIN.match(inner)) and opens_maths(opens.group(1)):
            self._openers[name.group(1)] = opens.group(1)
        elif closes := CSNAME_END.match(inner):
            self._closers[closes.group(1)] = name.group(1)

    def _shorthand(self, environment: str, start: int, end: int) -> int:
        closer = self._closers.get(environment)
        pattern = r"\\end\s*\{" + re.escape(environment) + r"\}"
        if closer:
            pattern += rf"|\\{closer}(?![A-Za-z])"
        found = self._find(pattern, end)
        if found is None:
            self._scan.blanks.append((start, end))
            return end
        self._add(start, end, found.start(), found.end(), True, environment, self._text[start:end])
        return found.end()

    def _find(self, pattern: str, pos: int) -> re.Match[str] | None:
        """The next match; a pattern that is nowhere ahead is not searched for again."""
        if pattern in self._missing:
            return None
        found = re.compile(pattern).search(self._text, pos, self._end)
        if found is None:
            self._missing.add(pattern)
        return found

    def _inclusion(self, token: re.Match[str]) -> int:
        start, end = token.span()
        opened = self._argument(end)
        if opened is not None:
            close = self._braces[opened - 1]
            name, behind = self._text[opened:close], close + 1
        else:
            bare = re.compile(r"[ \t]*([^\s\\{}]+)").match(self._text, end)
            name, behind = (bare.group(1), bare.end()) if bare else ("", end)
        if name:
            self._inclusions.append(Inclusion(start, behind, name))
        self._scan.blanks.append((start, behind))
        return behind

    def _inline_code(self, name: str, start: int, end: int) -> int:
        text, pos = self._text, end
        if option := ATTACHED_OPTION.match(text, pos):
            pos = option.end()
        if name == "mintinline" and (opened := self._argument(pos)) is not None:
            pos = self._braces[opened - 1] + 1
        opened = self._argument(pos)
        if opened is not None and name in ("texttt", "code") and "$" in text[opened : self._braces[opened - 1]]:
            self._scan.blanks.append((start, pos))
            return pos
        if opened is not None:
            close = self._braces[opened - 1]
            self._scan.add_code(start, close + 1, opened, close)
            return close + 1
        bar = text[pos : pos + 1]
        close = text.find(bar, pos + 1, self._line_end(pos)) if bar.strip() and not bar.isalnum() else -1
        if close >= 0 and name in ("lstinline", "mintinline"):
            self._scan.add_code(start, close + 1, pos + 1, close)
            return close + 1
        self._scan.blanks.append((start, end))
        return end

    # -- groups and blocks -----------------------------------------------------------------------------------------

    def _open_group(self, kind: str, opened: int, level: int, outer: int) -> int:
        close = self._braces[opened - 1]
        if len(self._groups) >= _MOST_FRAMES:
            return opened
        self._scan.blanks.append((outer, opened))
        self._groups.append(_Group(kind, close, opened, level, outer=outer))
        return opened

    def _close_group(self, end: int) -> None:
        group = self._groups.pop()
        end = max(end, group.start)
        segments = without_holes(group.start, end, group.holes)
        if segments:
            kind: ParagraphKind = "caption" if group.kind == "caption" else "footnote"
            self._leaves.append(TextLeaf(segments, "heading" if group.kind == "heading" else kind, level=group.level))
        hole = (group.outer, min(end + 1, len(self._text)))
        if self._groups:
            self._groups[-1].holes.append(hole)
        else:
            self._holes.append(hole)

    def _break(self, start: int, behind: int) -> None:
        """End the block of running text at `start`; the next one begins `behind`."""
        if self._groups:
            return
        if not self._in_table():
            segments = without_holes(self._block, start, self._holes)
            if segments and self._text[self._block : start].strip():
                kind: ParagraphKind = "item" if self._depth else "paragraph"
                self._leaves.append(TextLeaf(segments, kind, self._marker, self._depth))
                self._marker = None
            self._block = behind
            self._holes = []

    def _in_table(self) -> bool:
        return any(frame.name in TABLE_ENVIRONMENTS for frame in self._frames[-8:])

    # -- environments ----------------------------------------------------------------------------------------------

    def _begin(self, name: str, start: int, end: int) -> int:
        if opens_maths(name):
            return self._maths_environment(name, start, end)
        if base_name(name) in VERBATIM_ENVIRONMENTS or base_name(name) in COMMENT_ENVIRONMENTS:
            return self._verbatim(name, start, end)
        self._break(start, end)
        pos, title = self._environment_arguments(name, end)
        self._scan.blanks.append((start, pos))
        if len(self._frames) < _MOST_FRAMES:
            self._frames.append(_Frame(base_name(name), start, title, cell=pos))
            self._depth += base_name(name) in LIST_ENVIRONMENTS
        self._block = pos if not self._groups and not self._in_table() else self._block
        return pos

    def _environment_arguments(self, name: str, pos: int) -> tuple[int, str]:
        title = ""
        option = ATTACHED_OPTION.match(self._text, pos)
        if option:
            title, pos = option.group()[1:-1], option.end()
        arguments = 2 if name in ("tabularx", "tabulary", "tabular*", "xltabular", "minipage*") else 1
        if base_name(name) in TABLE_ENVIRONMENTS or name in ("minipage", "multicols", "wrapfigure", "thebibliography"):
            for _ in range(arguments):
                if (opened := self._argument(pos)) is not None:
                    pos = self._braces[opened - 1] + 1
        return pos, title

    def _finish(self, name: str, start: int, end: int) -> None:
        self._scan.blanks.append((start, end))
        index = next((i for i in reversed(range(len(self._frames))) if self._frames[i].name == base_name(name)), None)
        if index is None:
            self._break(start, end)
            return
        while len(self._frames) > index:
            frame = self._frames[-1]
            self._leave(frame, start, end)

    def _leave(self, frame: _Frame, start: int, end: int) -> None:
        if frame.name in TABLE_ENVIRONMENTS:
            self._row_of(frame, start, end)
            self._frames.pop()
            rows = tuple(tuple(row) for row in frame.rows if any(self._text[a:b].strip() for a, b in row))
            if rows and not self._in_table():
                self._leaves.append(TableLeaf(frame.start, end, rows, 1))
            if not self._in_table():
                self._block, self._holes = end, []
            return
        self._break(start, end)
        self._frames.pop()
        self._depth -= frame.name in LIST_ENVIRONMENTS
        if frame.name not in LIST_ENVIRONMENTS:
            self._scan.regions.append(Region(frame.start, end, frame.name, frame.title))

    def _maths_environment(self, name: str, start: int, end: int) -> int:
        found = self._matching_end(name, end)
        if found is None:
            self._scan.blanks.append((start, end))
            return end
        inside = end
        if option := ATTACHED_OPTION.match(self._text, inside):
            inside = option.end()
        if base_name(name) in ("alignat", "xalignat", "alignedat", "array", "empheq", "IEEEeqnarray"):
            opened = self._argument(inside)
            inside = self._braces[opened - 1] + 1 if opened is not None else inside
        inside = min(inside, found[0])
        delimiter = self._text[start:end]
        self._add(start, inside, found[0], found[1], base_name(name) != "math", name, delimiter)
        return found[1]

    def _matching_end(self, name: str, pos: int) -> tuple[int, int] | None:
        depth, pattern = 1, r"\\(begin|end)\s*\{" + re.escape(name) + r"\}"
        for _ in range(_MOST_FRAMES):
            found = self._find(pattern, pos)
            if found is None:
                return None
            depth += 1 if found.group(1) == "begin" else -1
            pos = found.end()
            if depth == 0:
                return found.span()
        return None

    def _verbatim(self, name: str, start: int, end: int) -> int:
        found = self._find(r"\\end\s*\{" + re.escape(name) + r"\}", end)
        close, behind = (found.start(), found.end()) if found else (self._end, self._end)
        self._break(start, behind)
        self._scan.comments.append((start, behind))
        if base_name(name) in VERBATIM_ENVIRONMENTS:
            head = self._line_end(end) if end < close else end
            head = min(head, close)
            options = self._text[end:head]
            language = _LANGUAGE.search(options)
            minted = re.search(r"\{([\w+-]+)\}", options) if base_name(name) == "minted" else None
            shown = language.group(1) if language else minted.group(1) if minted else ""
            if not shown and base_name(name) in ("pycode", "python"):
                shown = "python"
            inside = head + 1 if not options.strip() or options.lstrip()[:1] in "[{" else end
            inside = min(inside, close)
            code_end = close - 1 if close > inside and self._text[close - 1] == "\n" else close
            self._leaves.append(CodeBlock(inside, code_end, shown, self._text[inside:code_end], "lstlisting"))
        return behind

    def _cell(self, start: int, end: int) -> None:
        frame = self._table_frame()
        if frame is not None:
            if not frame.rows:
                frame.rows.append([])
            frame.rows[-1].append((frame.cell, start))
            frame.cell = end
        self._scan.blanks.append((start, end))

    def _row(self, start: int, end: int) -> None:
        frame = self._table_frame()
        if frame is not None:
            self._row_of(frame, start, end)
            frame.rows.append([])

    def _row_of(self, frame: _Frame, start: int, end: int) -> None:
        if not frame.rows:
            frame.rows.append([])
        frame.rows[-1].append((frame.cell, max(start, frame.cell)))
        frame.cell = end

    def _table_frame(self) -> _Frame | None:
        return self._frames[-1] if self._frames and self._frames[-1].name in TABLE_ENVIRONMENTS else None


_CLOSERS = {
    "$": re.compile(r"\\.|\$|\{", re.DOTALL),
    "$$": re.compile(r"\\.|\$\$|\{", re.DOTALL),
    "\\)": re.compile(r"\\.|\{", re.DOTALL),
    "\\]": re.compile(r"\\.|\{", re.DOTALL),
}
