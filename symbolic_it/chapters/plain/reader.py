"""Plain text chapters: `\\( \\)`, `\\[ \\]` and dollars in lines, bullets, unmarked code and tab-separated tables."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice

from ...patterns import regex
from ..assembly import Assembly
from ..directives import aim, read_directive
from ..latex.macros import macros_in
from ..leaves import Leaf, TableLeaf, TextLeaf
from ..markdown.inline import InlineScanner
from ..markdown.tables import is_delimiter_row, split_row
from ..model import CodeBlock
from ..reading import Reading
from ..scan import Scan
from .code_lines import code_blocks

_ITEM = regex(r"(?P<indent>\s*)(?P<marker>[•◦▪▸‣∙○●*]|[-–+](?=\s+[^\s\d=])|\(?\d{1,3}[.)]|\(?[a-z][.)])\s+(?=\S)")
_UNDERLINE = regex(r"(=|-|~|\*)\1{2,}\s*$")
_NUMBERED = regex(r"(?:chapter|section|part|§)?\s*(\d+(?:\.\d+)*)\.?\s+\S", re.IGNORECASE)
_GOES_ON = regex(r"(?:=(?!=)|[≤≥≈<>])\s*\S")
_EQUATION = regex(r"(?:[A-Za-z]\w{0,3}|log|ln)(?:\([^()]*\))?\s*[=≤≥≈]\s*\S")
_FENCE = regex(r"\s*(`{3,}|~{3,})\s*([\w+-]*)")
#: What a line does not say that names a part: two sentences, a relation, or words that lead on to a display below.
_IS_NO_TITLE = regex(
    r"\w{3}[.!?] +[A-Z]|[≤≥≈≠<>∝]|\b(?:is|are|was|were|gives?|get|obtain|have|has|satisf(?:y|ies)|becomes?|equals?|reads?|yields?|"
    r"that|to|as|by|the|a|an|of|with|where|then)\Z"
)
_DRAWN_RULE = regex(r"\s*[─━]+(?:[┼╪╋][─━]+)+\s*")
_ENDS = tuple(".!?。！？:：;；,，")
_WIDEST_WRAP = 130
_LONGEST_HEADING = 100


def read_text(text: str) -> Reading:
    """Read one plain text."""
    starts = [0, *(m.end() for m in re.finditer("\n", text))]
    lines = [line.removesuffix("\r") for line in text.split("\n")]
    scan = Scan(text)
    fences = list(_fences(lines))
    unfenced = list(lines)
    for first, behind, _ in fences:
        unfenced[first:behind] = [""] * (behind - first)
    code = sorted([*fences, *((first, behind, "python") for first, behind in code_blocks(unfenced))])
    inline = InlineScanner(scan, markup=False)
    at = 0
    for first, behind, _ in code:
        if starts[first] > at:
            inline.stretch(at, starts[first])
        at = starts[behind] if behind < len(starts) else len(text)
    if at < len(text):
        inline.stretch(at, len(text))
    spans = scan.finish()
    leaves = _nested_headings(text, list(_LineReader(lines, starts, scan, code).leaves()))
    assembly = Assembly(spans, markup=False)
    assembly.add(leaves)
    directives = [
        found
        for start, end in sorted(scan.comments)
        if text.startswith("<!--", start) and (found := read_directive(text[start + 4 : end - 3], start, end, 1))
    ]
    return Reading(
        spans.canvas,
        assembly.parts,
        assembly.paragraphs,
        assembly.plain,
        [],
        list(aim(directives, text, spans.canvas, starts, assembly.parts)),
        macros_in(text, spans.maths),
    )


def _nested_headings(text: str, leaves: list[Leaf]) -> list[Leaf]:
    """A title that comes back (`Worked Example: ...`, `In Plain English`) is a part of the section before it."""
    names = [text[leaf.start : leaf.end].partition(":")[0].casefold() if isinstance(leaf, TextLeaf) else "" for leaf in leaves]
    headings = [i for i, leaf in enumerate(leaves) if isinstance(leaf, TextLeaf) and leaf.kind == "heading"]
    counts = Counter(names[i] for i in headings)
    for i in headings:
        leaf = leaves[i]
        if isinstance(leaf, TextLeaf) and counts[names[i]] > 1 and leaf.level == 1:
            leaves[i] = replace(leaf, level=2)
    return leaves


def _fences(lines: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    row = 0
    while row < len(lines):
        opened = _FENCE.match(lines[row])
        row += 1
        if opened is None:
            continue
        for below in range(row, len(lines)):
            if lines[below].strip().startswith(opened.group(1)) and not lines[below].strip().strip(opened.group(1)[0]):
                yield row - 1, below + 1, opened.group(2)
                row = below + 1
                break
        else:
            return


@dataclass(slots=True)
class _LineReader:
    lines: Sequence[str]
    starts: Sequence[int]
    scan: Scan
    code: Sequence[tuple[int, int, str]]
    underlines: bool = field(init=False)
    """Whether the text underlines its titles: then other lines that stand alone are none."""

    def __post_init__(self) -> None:
        marked = (i for i, line in enumerate(self.lines[1:], 1) if _UNDERLINE.match(line) and self.lines[i - 1].strip())
        self.underlines = sum(1 for _ in islice(marked, 2)) == 2

    def leaves(self) -> Iterator[Leaf]:
        row = 0
        for first, behind, language in self.code:
            yield from self._prose(row, first)
            yield self._code_block(first, behind, language)
            row = behind
        yield from self._prose(row, len(self.lines))

    def _code_block(self, first: int, behind: int, language: str) -> CodeBlock:
        fenced = _FENCE.match(self.lines[first]) is not None
        if fenced:
            first, behind = first + 1, behind - 1
        start = self.starts[first]
        end = max(self.starts[behind - 1] + len(self.lines[behind - 1]), start) if behind > first else start
        return CodeBlock(start, end, language, self.scan.text[start:end], "fence" if fenced else "plain")

    def _prose(self, first: int, behind: int) -> Iterator[Leaf]:
        held = self._held(first, behind)
        width = self._wrap_width(first, behind, held)
        row = first
        in_list = False
        while row < behind:
            if not self.lines[row].strip():
                row += 1
                continue
            if (table := self._table_rows(row, behind)) > row:
                yield self._table(row, table)
                row, in_list = table, False
                continue
            last = row
            while last + 1 < behind and (last + 1 in held or self._continues(last, last + 1, width)):
                last += 1
            underlined = last == row and row + 1 < behind and bool(_UNDERLINE.match(self.lines[row + 1]))
            item = _ITEM.match(self.lines[row])
            if (underlined and len(self.lines[row + 1].strip()) >= 3) or self._is_heading(first, row, last, behind):
                yield self._leaf(row, last, 0, "heading", None, 0)
                row, in_list = last + 1 + underlined, False
                continue
            if item:
                yield self._leaf(row, last, item.end(), "item", item["marker"], 1 + len(item["indent"]) // 4)
            else:
                indented = in_list and self.lines[row][:1].isspace()
                yield self._leaf(row, last, 0, "item" if indented else "paragraph", None, int(indented))
            in_list = bool(item) or (in_list and self.lines[row][:1].isspace())
            row = last + 1

    def _held(self, first: int, behind: int) -> set[int]:
        """Lines that begin inside maths, code or a comment."""
        out: set[int] = set()
        maths = ((m.outer_start, m.outer_end) for m in self.scan.maths)
        for start, end in [*maths, *self.scan.comments, *self.scan.codes]:
            top, bottom = bisect_right(self.starts, start) - 1, bisect_right(self.starts, max(end - 1, start)) - 1
            out.update(range(max(top + 1, first), min(bottom + 1, behind)))
        return out

    def _wrap_width(self, first: int, behind: int, held: set[int]) -> int:
        """The width that the text was wrapped at; 0 if each line is a paragraph of its own."""
        rows = [row for row in range(first, behind - 1) if row not in held and self.lines[row].strip() and self.lines[row + 1].strip()]
        lengths = [len(self.lines[row].rstrip()) for row in rows]
        goes_on = sum(1 for row in rows if not self.lines[row + 1].lstrip()[0].isupper())
        if len(rows) < 2 or goes_on * 3 < len(rows):
            return 0
        width = sorted(lengths)[int(0.95 * (len(lengths) - 1))]
        near = sum(1 for length in lengths if width - 15 <= length)
        return width if 40 <= width <= _WIDEST_WRAP and near * 10 >= len(lengths) * 4 else 0

    def _continues(self, row: int, below: int, width: int) -> bool:
        line, following = self.lines[row].rstrip(), self.lines[below].strip()
        if not following or _ITEM.match(self.lines[below]) or "\t" in following or _UNDERLINE.match(following):
            return False
        if _GOES_ON.match(following) and line.strip()[:1].isalnum():
            return True  # the next row of a display
        if _EQUATION.match(following):
            return False
        if following[0].islower() and not line.endswith(_ENDS[:6]):
            return True
        if width and len(line) + 1 + len(following.split()[0]) > width - 2:
            return True
        return line.endswith((",", "，"))

    def _is_heading(self, first: int, row: int, last: int, behind: int) -> bool:
        line = self.lines[row].strip()
        if last != row or len(line) > _LONGEST_HEADING or line.endswith(_ENDS) or _ITEM.match(self.lines[row]):
            return (
                _NUMBERED.match(line) is not None
                and last == row
                and self._alone(first, row, behind)
                and (len(line) < 60 and not line.endswith(_ENDS))
            )
        begins = line[0].isupper() or line[0].isdigit() or (line[0].isalpha() and not line[0].islower())
        if not begins or line[0] in "\\$" or "=" in line or "\t" in line or not self._alone(first, row, behind):
            return False
        no_title = self.underlines or _IS_NO_TITLE.search(line) or self._leads_to_a_display(row, behind)
        return not no_title or _NUMBERED.match(line) is not None

    def _leads_to_a_display(self, row: int, behind: int) -> bool:
        """Whether the next line is set in by four or more, and is no item."""
        below = next((self.lines[k] for k in range(row + 1, behind) if self.lines[k].strip()), "")
        indent = len(self.lines[row]) - len(self.lines[row].lstrip())
        return _ITEM.match(below) is None and len(below) - len(below.lstrip()) >= indent + 4

    def _alone(self, first: int, row: int, behind: int) -> bool:
        above = row == first or not self.lines[row - 1].strip()
        return above and (row + 1 >= behind or not self.lines[row + 1].strip())

    def _leaf(self, row: int, last: int, column: int, kind: str, marker: str | None, depth: int) -> TextLeaf:
        lead = len(self.lines[row]) - len(self.lines[row].lstrip())
        start = self.starts[row] + max(column, lead)
        end = max(self.starts[last] + len(self.lines[last].rstrip()), start)
        if kind == "heading":
            numbered = _NUMBERED.match(self.lines[row].strip())
            level = 1 + numbered.group(1).count(".") if numbered else 1
            return TextLeaf(((start, end),), "heading", level=level)
        return TextLeaf(((start, end),), "item" if kind == "item" else "paragraph", marker, depth)

    def _table_rows(self, row: int, behind: int) -> int:
        """Behind the rows of a table that begins at `row`; `row` if none does."""
        if "|" in self.lines[row] and row + 1 < behind and is_delimiter_row(self.lines[row + 1]):
            last = row + 2
            while last < behind and "|" in self.lines[last]:
                last += 1
            return last
        if "│" in self.lines[row] and row + 1 < behind and _DRAWN_RULE.fullmatch(self.lines[row + 1]):
            last = row + 2
            while last < behind and "│" in self.lines[last]:
                last += 1
            return last
        last = row
        while last < behind and len([c for c in self.lines[last].strip().split("\t") if c.strip()]) >= 2:
            last += 1
        return last if last - row >= 2 else row

    def _table(self, row: int, behind: int) -> TableLeaf:
        rows: list[tuple[tuple[int, int], ...]] = []
        drawn = "│" in self.lines[row]
        piped = drawn or "\t" not in self.lines[row].strip()
        for at in range(row, behind):
            line, base = self.lines[at], self.starts[at]
            if piped and at == row + 1:
                continue
            if piped:
                rows.append(tuple((base + a, base + b) for a, b in split_row(line.replace("│", "|") if drawn else line)))
                continue
            cells: list[tuple[int, int]] = []
            for cell in re.finditer(r"[^\t]+", line):
                cells.append((base + cell.start(), base + cell.end()))
            rows.append(tuple(cells))
        end = self.starts[behind - 1] + len(self.lines[behind - 1])
        return TableLeaf(self.starts[row], end, tuple(rows), 1)
