"""A chapter as HTML with its claims marked: CommonMark for Markdown and notebooks, blocks for TeX, text as it stands.

The text goes through the Markdown reader with a token of private characters in place of each formula and at both ends of each
claim; in the HTML that comes back, the tokens become MathML, marks and anchors. So no mark can be nested wrongly, and nothing from
the chapter but text reaches the page: its own HTML is shown, its pictures are named, its links go to http, https and mailto only.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape
from typing import Any
from unicodedata import category

from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin

from ...chapters import CodeBlock, Document, Heading, MathSpan, Output, Paragraph, Piece, Table
from ...notation.syntax import Macro
from ...notation.typeset import Mark, TypesetError, typeset
from ..formulas.macros_in_force import macros_in_force
from .text import clean

FORMULA, BEGIN, END, ANCHOR = ("\uf8f0", "\uf8f1", "\uf8f2", "\uf8f3")
_STOP = "\uf8f7"
_PRIVATE = re.compile("[\uf8f0-\uf8f7]")
_TOKEN = re.compile(f"([{FORMULA}{BEGIN}{END}{ANCHOR}])([0-9]+){_STOP}")
_TAG = re.compile(r"(<[^>]*>)")
_LINE_HEAD = re.compile(r"(?:[ \t]*(?:>|[-*+](?=\s)|[0-9]{1,9}[.)](?=\s)|#{1,6}(?=\s)|\|))*[ \t]*")
_BLOCKS = frozenset(["quote", "footnote", "figure", "table"])


@dataclass(frozen=True, slots=True)
class Noted:
    """A claim or a finding in the chapter: where, how it looks, and the sign that stands behind it."""

    number: int
    start: int
    end: int
    verdict: str
    badge: str  # markup


@dataclass
class Body:
    """The chapter to show; `anchors` are offsets that the page links to."""

    document: Document
    noted: Sequence[Noted]
    anchors: Mapping[int, str]
    macros: Mapping[str, Macro] = field(default_factory=dict)
    open: list[Noted] = field(default_factory=list, init=False)  # the claims in whose text the next run stands
    placed: set[int] = field(default_factory=set, init=False)
    anchored: set[str] = field(default_factory=set, init=False)

    def __post_init__(self) -> None:
        self.macros_at: Callable[[int], Mapping[str, Macro]] = macros_in_force(self.document, dict(self.macros))
        self.spans = [s for s in self.document.maths if self.document.format != "text" or s.delimiter[:1] in "$\\"]
        self.by_number = {n.number: n for n in self.noted}
        self.inside: dict[int, list[Noted]] = {}  # claims within a formula, by the number of the formula
        self.named: dict[int, list[str]] = {}  # anchors within a formula
        self._place()

    def html(self) -> str:
        """The markup of the whole chapter; what has no place in it, as a claim within the address of a link, stands at the end."""
        whole = self._whole()
        lost = [n for n in self.noted if n.number not in self.placed]
        if lost:
            kept = Body(self.document, [n for n in self.noted if n.number in self.placed], self.anchors, self.macros)
            return f'{kept.html()}<p class="unplaced">Also: {"".join(n.badge for n in lost)}</p>'
        unseen = [name for name in self.anchors.values() if name not in self.anchored]
        return whole + "".join(f'<span class="anchor" id="{name}"></span>' for name in unseen)

    def _whole(self) -> str:
        match self.document.format:
            case "markdown":
                return self._markdown(0, len(self.document.text))
            case "notebook":
                return self._notebook()
            case "latex":
                return self._blocks()
        return f'<div class="plain">{self._filled(escape(self._marked(0, len(self.document.text), self.document.text)))}</div>'

    # what stands where

    def _place(self) -> None:
        """The insertions by offset: formulas, both ends of claims outside formulas, anchors."""
        self.insert: list[tuple[int, int, int, str]] = []  # offset, order, end of what is replaced, token
        around = _Intervals([(s.outer_start, s.outer_end) for s in self.spans])
        for number, span in enumerate(self.spans):
            self.insert.append((span.outer_start, 3, span.outer_end, f"{FORMULA}{number}{_STOP}"))
        for n in self.noted:
            first, last = around.at(n.start), around.at(max(n.end - 1, n.start))
            if first is not None and first == last:
                self.inside.setdefault(first, []).append(n)
                continue
            start = self.spans[first].outer_start if first is not None else self._behind_marks(n.start)
            end = self.spans[last].outer_end if last is not None else self._before_space(start, n.end)
            self.insert.append((start, 2, start, f"{BEGIN}{n.number}{_STOP}"))
            self.insert.append((end, 0, end, f"{END}{n.number}{_STOP}"))
        self.anchor_names = list(self.anchors.items())
        for number, (offset, name) in enumerate(self.anchor_names):
            within = around.at(offset)
            if within is not None:
                self.named.setdefault(within, []).append(name)
            else:
                at = self._behind_marks(offset)
                self.insert.append((at, 1, at, f"{ANCHOR}{number}{_STOP}"))
        self.insert.sort(key=lambda item: item[:2])

    def _behind_marks(self, offset: int) -> int:
        """The offset, or what follows the marks of a list, a quote or a heading in which it stands."""
        text = self.document.text
        line = text.rfind("\n", 0, offset) + 1
        m = _LINE_HEAD.match(text, line)
        return max(offset, m.end()) if m is not None and self.document.format in ("markdown", "notebook") else offset

    def _before_space(self, start: int, end: int) -> int:
        while end > start and self.document.text[end - 1 : end].isspace():
            end -= 1
        return end

    def _marked(self, start: int, end: int, shown: str) -> str:
        """`shown`, which is as long as `start:end` of the text, with its insertions."""
        out, at = list[str](), start
        for k in range(_first(self.insert, start), len(self.insert)):
            offset, _, until, token = self.insert[k]
            if offset > end:
                break
            if until > end or offset < at:
                continue
            out += (_PRIVATE.sub("\ufffd", shown[at - start : offset - start]), token)
            at = until
        return "".join((*out, _PRIVATE.sub("\ufffd", shown[at - start :])))

    # the tokens filled in

    def _filled(self, html: str) -> str:
        """HTML with tokens to HTML with formulas, marks and anchors."""
        out = list[str]()
        for k, part in enumerate(_TAG.split(html)):
            if k % 2:
                out.append(_TOKEN.sub(self._source, part) if _PRIVATE.search(part) else part)
            else:
                self._fill(part, out)
        return "".join(out)

    def _source(self, m: re.Match[str]) -> str:
        if m[1] != FORMULA:
            return ""
        span = self.spans[int(m[2])]
        return escape(self.document.text[span.outer_start : span.outer_end])

    def _fill(self, text: str, out: list[str]) -> None:
        end = 0
        for m in _TOKEN.finditer(text):
            out.append(self._run(text[end : m.start()]))
            end = m.end()
            number = int(m[2])
            if m[1] == FORMULA:
                shown = self._formula(number)
                out.append(
                    f'<span class="m v-{self.open[-1].verdict}" data-k="{self.open[-1].number}">{shown}</span>' if self.open else shown
                )
            elif m[1] == BEGIN:
                self.open.append(self.by_number[number])
            elif m[1] == END:
                self.open = [n for n in self.open if n.number != number]
                self.placed.add(number)
                out.append(self.by_number[number].badge)
            else:
                self.anchored.add(self.anchor_names[number][1])
                out.append(f'<span class="anchor" id="{self.anchor_names[number][1]}"></span>')
        out.append(self._run(text[end:]))

    def _run(self, text: str) -> str:
        shown = clean_lines(text)
        if not self.open or not text.strip():
            return shown
        return f'<span class="m v-{self.open[-1].verdict}" data-k="{self.open[-1].number}">{shown}</span>'

    def _formula(self, number: int) -> str:
        span = self.spans[number]
        own = self.inside.get(number, [])
        self.placed.update(n.number for n in own)
        self.anchored.update(self.named.get(number, ()))
        marks = [Mark(n.start - span.start, n.end - span.start, f"r v-{n.verdict}", str(n.number)) for n in own]
        try:
            shown = typeset(span.tex, self.macros_at(span.start), display=span.display, marks=marks)
        except TypesetError:
            shown = f'<code class="tex">{escape(clean(self.document.text[span.outer_start : span.outer_end]))}</code>'
        verdict = _worst(own)
        badges = f'<span class="badges">{"".join(n.badge for n in own)}</span>' if own else ""
        css = ("display" if span.display else "formula") + (f" m v-{verdict}" if verdict else "")
        ids = "".join(f'<span class="anchor" id="{name}"></span>' for name in self.named.get(number, ()))
        first = f' data-k="{own[0].number}"' if own else ""
        return f'<span class="{css}"{first}>{ids}{shown}{badges}</span>'

    # formats

    def _markdown(self, start: int, end: int) -> str:
        head, text = "", self.document.text
        if start == 0 and self.document.metadata and self.document.format == "markdown":
            behind = text.find("\n", text.index(self.document.metadata) + len(self.document.metadata))
            start = behind + 1 if behind >= 0 else end
            head = (
                f'<details class="front"><summary>Front matter</summary><pre>{escape(clean_lines(self.document.metadata))}</pre></details>'
            )
        return head + self._filled(_reader().render(self._marked(start, end, text[start:end])))

    def _notebook(self) -> str:
        out = []
        for cell in self.document.cells:
            start, end = cell.start, max(cell.start, cell.end - 2)
            if cell.kind == "markdown":
                out.append(f'<div class="cell">{self._markdown(start, end)}</div>')
            elif self.document.text[start:end].strip():
                shown = self._filled(escape(self._marked(start, end, self.document.text[start:end])))
                out.append(f'<pre class="{"output" if cell.kind == "output" else "code"}">{shown}</pre>')
        return "\n".join(out)

    def _blocks(self) -> str:
        """TeX: headings, paragraphs, displays, tables and listings in order, with the frames of theorems and proofs around them."""
        document = self.document
        paragraphs = _Intervals([(p.start, p.end) for p in document.paragraphs])
        items: list[Paragraph | Heading | CodeBlock | Table | Output | MathSpan] = [*document.paragraphs]
        for part in document.parts:
            if isinstance(part, (Heading, CodeBlock, Table, Output)) or (isinstance(part, MathSpan) and paragraphs.at(part.start) is None):
                items.append(part)
        items.sort(key=lambda p: p.outer_start if isinstance(p, MathSpan) else p.start)
        out, frames = list[str](), list[Any]()
        for item in items:
            regions = [r for r in document.regions_at(item.start) if r.kind not in _BLOCKS]
            while frames and frames != regions[: len(frames)]:
                frames.pop()
                out.append("</div>")
            for region in regions[len(frames) :]:
                title = f" ({escape(clean(region.title))})" if region.title else ""
                out.append(f'<div class="region"><b class="kind">{escape(clean(region.kind.capitalize()))}{title}</b>')
                frames.append(region)
            out.append(self._block(item))
        return "\n".join([*out, *("</div>" for _ in frames)])

    def _block(self, item: Paragraph | Heading | CodeBlock | Table | Output | MathSpan) -> str:
        match item:
            case Heading():
                level = min(item.level + 1, 6)
                return f"<h{level}>{self._pieces(item.start, item.end, item.pieces)}</h{level}>"
            case CodeBlock() | Output():
                shown = self._filled(escape(self._marked(item.start, item.end, item.text)))
                return f'<pre class="{"output" if isinstance(item, Output) else "code"}">{shown}</pre>'
            case Table():
                rows = [
                    f"<tr>{''.join(f'<td>{self._pieces(c.start, c.end, c.pieces)}</td>' for c in row)}</tr>" for row in item.rows if row
                ]
                return f"<table>{''.join(rows)}</table>"
            case MathSpan():
                return f"<p>{self._filled(self._marked(item.outer_start, item.outer_end, ' ' * (item.outer_end - item.outer_start)))}</p>"
        pieces = [p for s in item.sentences for p in s.pieces]
        shown = self._pieces(item.start, item.end, pieces)
        if item.kind == "item":
            return f'<p class="item" style="margin-left:{1.5 * (item.depth + 1)}em">{escape(clean(item.marker or "•"))} {shown}</p>'
        return f"<p>{shown}</p>"

    def _pieces(self, start: int, end: int, pieces: Sequence[Piece]) -> str:
        """What a block says: its pieces as they are told, spaces where markup stood."""
        shown = [" "] * (end - start)
        for p in pieces:
            if p.kind != "math" and start <= p.start and p.end <= end and len(p.text) == p.end - p.start:
                shown[p.start - start : p.end - start] = p.text
        return self._filled(escape(self._marked(start, end, "".join(shown))))


class _Intervals:
    """Ranges that do not overlap, in order, to look an offset up in."""

    def __init__(self, ranges: Sequence[tuple[int, int]]) -> None:
        self.ranges = sorted((a, b, k) for k, (a, b) in enumerate(ranges))

    def at(self, offset: int) -> int | None:
        """The number of the range around an offset."""
        k = bisect_right(self.ranges, offset, key=lambda r: r[0]) - 1
        return self.ranges[k][2] if k >= 0 and offset < self.ranges[k][1] else None


def _first(insert: Sequence[tuple[int, int, int, str]], start: int) -> int:
    return bisect_left(insert, start, key=lambda item: item[0])


_ORDER = ("refuted", "convention-mismatch", "rounding-slip", "doubtful", "not-understood", "undecided", "proved", "confirmed", "cited")


def _worst(noted: Sequence[Noted]) -> str:
    words = [n.verdict for n in noted]
    return next((w for w in _ORDER if w in words), words[0] if words else "")


def clean_lines(text: str) -> str:
    """Text in which only lines, tabs and spaces are left of what does not print."""
    return (
        text
        if text.isprintable()
        else "".join(c if c.isprintable() or c in "\n\t" or category(c) == "Zs" else ascii(c)[1:-1] for c in text)
    )


def _reader() -> MarkdownIt:
    """CommonMark with tables and footnotes, whose output holds no element of the chapter's own and loads nothing."""
    reader = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).use(footnote_plugin)

    def shown(tokens: Any, index: int, options: Any, env: Any) -> str:
        return f'<code class="html">{escape(tokens[index].content)}</code>'

    def picture(tokens: Any, index: int, options: Any, env: Any) -> str:
        token = tokens[index]
        return f'<span class="picture">🖼 {escape(token.content)} <code>{escape(str(token.attrs.get("src", "")))}</code></span>'

    def link(tokens: Any, index: int, options: Any, env: Any) -> str:
        token = tokens[index]
        target = str(token.attrs.get("href", ""))
        if not re.match(r"(?:https?://|mailto:)", target, re.I):
            return f'<a class="nowhere" title="{escape(target)}">'
        return f'<a href="{escape(target)}" rel="noopener noreferrer nofollow">'

    def fence(tokens: Any, index: int, options: Any, env: Any) -> str:
        return f'<pre class="code"><code>{escape(tokens[index].content)}</code></pre>\n'

    rules: Any = reader.renderer.rules  # type: ignore[attr-defined]
    rules |= {"html_inline": shown, "html_block": shown, "image": picture, "link_open": link, "fence": fence, "code_block": fence}
    return reader
