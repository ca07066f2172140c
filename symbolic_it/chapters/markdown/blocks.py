"""Block structure of Markdown by markdown-it, as leaves with exact offsets.

Only the line numbers of its tokens are used: each content line is a suffix of its source line, so that its column
follows from the right end, whatever quote marks, list marks and indentation stand before it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from markdown_it import MarkdownIt
from markdown_it.token import Token

from ...patterns import regex
from ..latex.environments import DISPLAY_ENVIRONMENTS, base_name
from ..leaves import Leaf, TableLeaf, TextLeaf
from ..model import CodeBlock, Output, Region
from .tables import split_row

_DEEPEST = 60
_CONTAINER_PREFIX = regex(r"[\s>]*")
_LANGUAGE = regex(r"\{?\s*\.?([A-Za-z][\w+#-]*)")
_TAB_LINE = regex(r"#@tab\s+(\S.*)")
_OUTPUT_LANGUAGES = frozenset({"output", "stdout", "console-output", "result"})


def parse_blocks(lines: Sequence[str]) -> list[Token]:
    """Block tokens of markdown-it; inline text is left alone."""
    parser = MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable("table").disable("reference")
    parser.core.ruler.enableOnly(["block"])
    # A carriage return inside a line is no line end here.
    return parser.parse("\n".join(line.replace("\r", " ") for line in lines))


def code_lines(tokens: Sequence[Token]) -> list[tuple[int, int]]:
    """Line ranges of fenced and indented code, first line and line behind the last."""
    return [(t.map[0], t.map[1]) for t in tokens if t.type in ("fence", "code_block") and t.map]


def is_maths_fence(token: Token) -> bool:
    """GitHub's ```` ```math ````, MyST's ```` ```{math} ````, and fences that bear the name of an environment of displays."""
    name = token.info.strip()
    return token.type == "fence" and (name in ("math", "{math}") or base_name(name) in DISPLAY_ENVIRONMENTS)


@dataclass(slots=True)
class BlockReader:
    """Turns tokens into leaves.

    `lines` are the source lines without their ends and `starts` their offsets; `prepared` are the lines that the tokens
    were made from: as long as the source line, or shortened from the left, or wholly inside a maths span.
    """

    lines: Sequence[str]
    starts: Sequence[int]
    prepared: Sequence[str]
    regions: list[Region] = field(default_factory=list)
    blanks: list[tuple[int, int]] = field(default_factory=list)
    covered: set[int] = field(default_factory=set)

    def leaves(self, tokens: Sequence[Token]) -> list[Leaf]:
        """Leaves in order; `blanks` then holds what stands before continuation lines."""
        found = list(self._leaves(tokens))
        if any(token.level >= _DEEPEST - 2 for token in tokens):
            found.extend(self._uncovered())
            found.sort(key=_start)
        return found

    def _leaves(self, tokens: Sequence[Token]) -> Iterator[Leaf]:
        markers: list[str | None] = []
        depth = 0
        rows: list[int] = []
        header = 0
        previous: Token | None = None
        for token in tokens:
            if token.map and token.nesting == 0:
                self.covered.update(range(*token.map))
            match token.type:
                case "bullet_list_open" | "ordered_list_open":
                    depth += 1
                case "bullet_list_close" | "ordered_list_close":
                    depth -= 1
                case "list_item_open":
                    markers.append(token.info + token.markup)
                case "list_item_close":
                    markers.pop()
                case "blockquote_open" if token.map:
                    self.regions.append(Region(self.starts[token.map[0]], self._end(token.map[1] - 1), "quote"))
                case "fence" | "code_block" if not is_maths_fence(token):
                    yield from self._code(token)
                case "fence" if token.map:
                    yield TextLeaf(((self.starts[token.map[0]], self._end(token.map[1] - 1)),))
                case "html_block" if token.map:
                    yield from self._text(token, *token.map, depth=depth)
                case "tr_open" if token.map:
                    rows.append(token.map[0])
                case "thead_close":
                    header = len(rows)
                case "table_close":
                    yield self._table(rows, header)
                    rows, header = [], 0
                case "inline" if token.map and previous is not None and not rows:
                    if previous.type == "heading_open":
                        yield from self._heading(token, int(previous.tag[1]))
                    else:
                        marker = markers[-1] if markers else None
                        yield from self._text(token, *token.map, marker=marker, depth=depth)
                        if markers:
                            markers[-1] = None
            if token.type != "list_item_open":
                previous = token

    def _end(self, line: int) -> int:
        return self.starts[line] + len(self.lines[line])

    def _line_end(self, line: int, last: int) -> str:
        """What ends a line in the source, nothing for the last one of a block."""
        if line == last or line + 1 >= len(self.starts):
            return ""
        return "\r\n" if self.starts[line + 1] - self._end(line) == 2 else "\n"

    def _suffix(self, line: int, content: str) -> int:
        """Offset of `content`, which ends line `line`."""
        prepared = self.prepared[line]
        from_right = len(prepared) - len(prepared.rstrip()) + len(content.strip())
        return self.starts[line] + max(len(self.lines[line]) - from_right, 0)

    def _text(self, token: Token, first: int, behind: int, *, marker: str | None = None, depth: int = 0) -> Iterator[TextLeaf]:
        while behind > first and not self.lines[behind - 1].strip():
            behind -= 1
        if behind == first:
            return
        content = token.content.split("\n")
        for line, text in zip(range(first + 1, behind), content[1:], strict=False):
            self.blanks.append((self.starts[line], self._suffix(line, text)))
        start = self._suffix(first, content[0])
        end = self.starts[behind - 1] + len(self.lines[behind - 1].rstrip())
        yield TextLeaf(((start, max(start, end)),), "item" if depth else "paragraph", marker, depth)

    def _heading(self, token: Token, level: int) -> Iterator[TextLeaf]:
        content = token.content.split("\n")
        if not token.map or not token.content.strip():
            return
        first = token.map[0]
        at = self.lines[first].find(content[0])
        start = self.starts[first] + max(at, 0)
        last = first + len(content) - 1
        end = start + len(content[0]) if last == first else self._suffix(last, content[-1]) + len(content[-1].strip())
        yield TextLeaf(((start, max(end, start)),), "heading", level=level)

    def _code(self, token: Token) -> Iterator[Leaf]:
        if not token.map:
            return
        first = token.map[0]
        fenced = token.type == "fence"
        content = token.content.split("\n")[:-1] if token.content.endswith("\n") else token.content.split("\n")
        if fenced:
            first += 1
        if not token.content:
            at = self._end(first - 1) if fenced else self.starts[first]
            yield CodeBlock(at, at, _language(token.info), "", "fence" if fenced else "indented")
            return
        last = min(first + len(content), len(self.lines)) - 1
        start, end = self.starts[first], self._end(last)
        # The same length as the source: what a container took from the left of a line comes back as spaces.
        text = "".join(
            (body.rjust(len(line)) if line.endswith(body) else line) + self._line_end(row, last)
            for row, line, body in zip(range(first, last + 1), self.lines[first:], content, strict=False)
        )
        language = _language(token.info) if fenced else ""
        if language.lower() in _OUTPUT_LANGUAGES:
            yield Output(start, end, text)
            return
        tab = _TAB_LINE.search(content[0])
        tabs = tuple(name.strip() for name in tab.group(1).split(",")) if tab else ()
        yield CodeBlock(start, end, language, text, "tab" if tabs else "fence" if fenced else "indented", tabs)

    def _table(self, rows: Sequence[int], header: int) -> TableLeaf:
        cells = tuple(tuple(self._cells(row)) for row in rows)
        return TableLeaf(self.starts[rows[0]], self._end(rows[-1]), cells, header)

    def _cells(self, row: int) -> Iterator[tuple[int, int]]:
        line = self.lines[row]
        prefix = _CONTAINER_PREFIX.match(line)
        base = prefix.end() if prefix else 0
        for start, end in split_row(line[base:]):
            yield self.starts[row] + base + start, self.starts[row] + base + end

    def _uncovered(self) -> Iterator[TextLeaf]:
        """Text that is nested deeper than the parser goes: still text."""
        for number, line in enumerate(self.prepared):
            if number in self.covered or not line.strip(" \t>"):
                continue
            prefix = _CONTAINER_PREFIX.match(self.lines[number])
            start = self.starts[number] + (prefix.end() if prefix else 0)
            yield TextLeaf(((start, max(start, self._end(number))),))


def _start(leaf: Leaf) -> int:
    return leaf.start


def _language(info: str) -> str:
    found = _LANGUAGE.match(info.strip())
    if found is None:
        return ""
    words = info.strip("{} \t").split()
    # `{code-cell} ipython3` and `{code-block} python` name the language behind the directive.
    if found.group(1) in ("code-cell", "code-block", "code", "sourcecode") and len(words) > 1:
        return words[1].strip("{}")
    return found.group(1)
