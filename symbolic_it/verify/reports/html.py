"""The report of `verify` as the annotated chapter: the text with every claim marked, and beside it each verdict.

One page without network: its style and its script are inside, and a Content-Security-Policy lets nothing else load or run. All that
comes from a chapter is escaped. The same report and text give the same page.
"""

from __future__ import annotations

import base64
import hashlib
from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

from ...chapters import ChapterError, Document, parse_chapter
from ...chapters.loading import decode
from ...notation.prose import prose_text
from .body import Body, Noted
from .given import is_told
from .page_assets import SCRIPT, STYLE
from .place import place_of
from .text import clean, found

SYMBOLS = {
    **{"refuted": "✗", "convention-mismatch": "⚠", "rounding-slip": "≉", "doubtful": "⁈", "error": "✗", "warning": "!", "info": "i"},
    **{"undecided": "?", "not-understood": "…", "proved": "✓", "confirmed": "=", "cited": "§", "definition": "≔", "data": "·"},
}
_QUIET = frozenset({"data"})  # verdicts that are not shown until they are asked for
_HASH = base64.b64encode(hashlib.sha256(SCRIPT.encode()).digest()).decode()
_POLICY = f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{_HASH}'; base-uri 'none'; form-action 'none'"
Entry = tuple[Mapping[str, Any], list[Mapping[str, Any]]]
"""A claim, or a finding that is about none, and the findings about it."""


def render(document: Mapping[str, Any], texts: Mapping[str, bytes] | None = None) -> str:
    """The page; ``texts`` holds the bytes of each file by its path, and a file without is listed by its claims alone."""
    head = found(document)
    parts, cards, counts = list[str](), list[str](), Counter[str]()
    number = 0
    for n, file in enumerate(document["files"]):
        page = _File(n, file, (texts or {}).get(file["path"]), number)
        number += len(page.entries)
        counts.update(page.words)
        parts.append(page.section())
        title = f"<h3>{_text(file['path'])}</h3>" if len(document["files"]) > 1 else ""
        cards.append(title + page.cards())
    words = [w for w in SYMBOLS if counts[w]]
    return (
        '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}"><meta name="referrer" content="no-referrer">'
        f'<title>{_text(_title(document))}</title><style>{STYLE}</style></head><body><div class="all"><main><header>'
        f"<h1>{escape(head[0].upper() + head[1:])}</h1><p>{_summary(words, counts)}</p>{_list(document)}</header>"
        f"{''.join(parts)}</main>{_panel(words, counts, cards)}</div><script>{SCRIPT}</script></body></html>\n"
    )


def _title(document: Mapping[str, Any]) -> str:
    paths = [f["path"] for f in document["files"]]
    return f"{paths[0]} – verified" if len(paths) == 1 else f"{len(paths)} chapters – verified"


def _summary(words: Sequence[str], counts: Mapping[str, int]) -> str:
    return escape(", ".join(f"{counts[w]} {w}" for w in words) or "no claims")


def _list(document: Mapping[str, Any]) -> str:
    """The files, where there are several, with what was found in each."""
    if len(document["files"]) < 2:
        return ""
    items = []
    for n, file in enumerate(document["files"]):
        told = found({"files": [file], "summary": {}})
        items.append(f'<li><a href="#f{n}">{_text(file["path"])}</a>: {escape(told)}</li>')
    return f'<ul class="files">{"".join(items)}</ul>'


def _panel(words: Sequence[str], counts: Mapping[str, int], cards: Sequence[str]) -> str:
    boxes = "".join(
        f'<label class="v-{w}"><input type="checkbox" value="{w}"{"" if w in _QUIET else " checked"}><i aria-hidden="true">{SYMBOLS[w]}</i>{w} {counts[w]}</label>'
        for w in words
    )
    return (
        f'<aside aria-label="Verdicts"><div class="bar"><fieldset class="filter"><legend>Show</legend>{boxes}</fieldset>'
        '<nav><button type="button" id="previous">previous</button><button type="button" id="next">next</button><output></output></nav>'
        "<p><kbd>n</kbd> or <kbd>j</kbd> next, <kbd>p</kbd> or <kbd>k</kbd> previous; a click on a mark shows its verdict</p></div>"
        f'<div class="cards">{"".join(cards)}</div></aside>'
    )


class _File:
    """One file of the report: its section of the page and its cards."""

    def __init__(self, index: int, file: Mapping[str, Any], data: bytes | None, first: int) -> None:
        self.index, self.file, self.first = index, file, first
        self.document = _parsed(file["path"], data)
        self.entries = _entries(file)
        self.words = [_word(e) for e, _ in self.entries]
        self.anchors: dict[int, str] = {}
        self.anchor_of: dict[tuple[Any, ...], str] = {}
        self._anchor_premises()

    def section(self) -> str:
        """The chapter itself."""
        unfinished = "" if self.file["finished"] else f'<p class="bad" role="alert">Not finished: {_text(self.file["reason"])}</p>'
        body = ""
        if self.document is not None:
            noted = []
            for k, (entry, _) in enumerate(self.entries):
                place = self._range(entry)
                noted.append(Noted(self.first + k, *place, self.words[k], self._badge(k, entry)))
            body = Body(self.document, noted, self.anchors).html()
        path = f'<h2 class="path">{_text(self.file["path"])}</h2>'
        return f'<section class="file" id="f{self.index}">{path}{unfinished}<div class="chapter">{body}</div></section>'

    def cards(self) -> str:
        """What each verdict says."""
        return "".join(self._card(k, entry, about) for k, (entry, about) in enumerate(self.entries))

    def _badge(self, k: int, entry: Mapping[str, Any]) -> str:
        word, number = self.words[k], self.first + k
        told = f"{word}: {_short(entry.get('reading') or entry.get('text') or entry['message'])}"
        return f'<a class="b v-{word}" id="c{number}" data-k="{number}" href="#k{number}" title="{_text(told)}" aria-label="{_text(told)}">{SYMBOLS[word]}</a>'

    def _card(self, k: int, entry: Mapping[str, Any], about: Sequence[Mapping[str, Any]]) -> str:
        word, number = self.words[k], self.first + k
        name = word if "verdict" in entry else f"{entry['rule']} {entry['name']}"
        rows: list[tuple[str, str]] = []
        if entry.get("reading"):
            rows.append(("read as", f'<span class="reading">{_text(entry["reading"])}</span>'))
        elif entry.get("text"):
            rows.append(("text", f"<code>{_text(_short(entry['text'], 200))}</code>"))
        message = prose_text(entry["message"])
        if entry.get("expected") and not message.endswith(f" {entry['expected']}"):
            rows.append(("expected", _text(entry["expected"])))
        if facts := self._given(entry):
            rows.append(("given", f"<ul>{facts}</ul>"))
        rows += _witness(entry.get("witness"))
        for d in about:
            rows.append((d["rule"], _text(d["name"]) + (f": {_text(d['message'])}" if entry["message"] not in d["message"] else "")))
            rows += [("help", _text(d["help"]))] if d["help"] else []
        if "verdict" not in entry and entry["help"]:
            rows.append(("help", _text(entry["help"])))
        listed = "".join(f"<dt>{_text(a)}</dt><dd>{b}</dd>" for a, b in rows)
        why = f"<p>{_text(message)}</p>" if message else ""
        return (
            f'<article id="k{number}" class="v-{word}" data-k="{number}" data-v="{word}"><h4><b><span aria-hidden="true">{SYMBOLS[word]}</span> {_text(name)}</b>'
            f'<a class="place" href="#c{number}">{_place(entry)}</a></h4>{why}<dl>{listed}</dl></article>'
        )

    def _given(self, entry: Mapping[str, Any]) -> str:
        """The facts that the verdict rests on, each with a link to its place."""
        premises = entry.get("premises", ())
        told = {p["text"] for p in premises}
        out = [f"<li>{_text(prose_text(h))}</li>" for h in entry.get("hypotheses", ()) if h not in told]
        for p in premises:
            name = self.anchor_of.get(place_of(p)) if is_told(p) else None
            link = f' (<a href="#{name}">{_place(p)}</a>)' if name else f" ({_place(p)})" if is_told(p) else f" ({_text(p['origin'])})"
            soft = "" if p["hard"] else ' <span class="soft">suggested by words only</span>'
            out.append(f"<li>{_text(prose_text(p['text']))}{link}{soft}</li>")
        return "".join(dict.fromkeys(out))

    def _anchor_premises(self) -> None:
        if self.document is None:
            return
        for entry, _ in self.entries:
            for p in entry.get("premises", ()):
                if is_told(p):
                    start, _ = self._range(p)
                    self.anchor_of[place_of(p)] = self.anchors.setdefault(start, f"p{self.index}-{start}")

    def _range(self, item: Mapping[str, Any]) -> tuple[int, int]:
        """Offsets of a place in the text; in a notebook a cell's source and its outputs share a number, and the text tells which is meant."""
        document = self.document
        assert document is not None
        firsts = [0]
        if document.cells:
            cells = [c for c in document.cells if c.cell == item.get("cell")]
            firsts = [bisect_right(document.line_starts, c.start) - 1 for c in cells] or [0]
        ranges = [
            (
                _offset(document, first + item["line"] - 1, item["column"]),
                _offset(document, first + item["end_line"] - 1, item["end_column"]),
            )
            for first in firsts
        ]
        exact = [r for r in ranges if document.text[slice(*r)] == item.get("text")]
        start, end = (exact or ranges)[0]
        return start, max(end, start)


def _offset(document: Document, line: int, column: int) -> int:
    starts = document.line_starts
    return min(starts[min(line, len(starts) - 1)] + column - 1, len(document.text))


def _parsed(path: str, data: bytes | None) -> Document | None:
    if data is None:
        return None
    try:
        return parse_chapter(decode(data, path), None, path)
    except ChapterError:
        return None


def _entries(file: Mapping[str, Any]) -> list[Entry]:
    """Claims and the findings about none of them, in the order of the text."""
    about: dict[tuple[Any, ...], list[Mapping[str, Any]]] = {}
    for d in file["diagnostics"]:
        about.setdefault(place_of(d), []).append(d)
    entries: list[Entry] = []
    for c in file["claims"]:
        entries.append((c, about.pop(place_of(c), [])))
    entries += [(d, []) for alone in about.values() for d in alone]
    return sorted(entries, key=lambda e: (e[0].get("cell") or 0, e[0]["line"], e[0]["column"]))


def _word(entry: Mapping[str, Any]) -> str:
    word = str(entry.get("verdict") or entry["severity"])
    return word if word in SYMBOLS else "info"


def _witness(witness: Any) -> list[tuple[str, str]]:
    """Values at which the sides are apart, and the sides."""
    if not isinstance(witness, Mapping):
        return []
    rows = []
    values = witness.get("values")
    if isinstance(values, Mapping) and values:
        shown = "".join(f"<li>{_text(name)} = {_text(_value(value))}</li>" for name, value in values.items())
        rows.append(("witness", f"<ul>{shown}</ul>"))
    outcomes = witness.get("outcomes")
    if isinstance(outcomes, list) and outcomes:
        shown = "".join(f"<li>{_text(_outcome(o))}</li>" for o in outcomes if isinstance(o, Mapping))
        rows.append(("outcomes", f"<ul>{shown}</ul>"))
    return rows + [(side, _text(witness[key])) for side, key in (("left", "lhs"), ("right", "rhs")) if witness.get(key)]


def _value(value: Any) -> str:
    return "(" + ", ".join(map(_value, value)) + ")" if isinstance(value, list | tuple) else str(value)


def _outcome(outcome: Mapping[str, Any]) -> str:
    values = outcome.get("values", {})
    return f"{', '.join(f'{name} = {value}' for name, value in values.items())}: probability {outcome.get('p', '')}"


def _place(item: Mapping[str, Any]) -> str:
    cell = f"cell {item['cell']}, " if item.get("cell") is not None else ""
    return f"{cell}line {item['line']}"


def _short(text: str, width: int = 120) -> str:
    line = " ".join(str(text).split())
    return line if len(line) <= width else line[: width - 1] + "…"


def _text(text: object) -> str:
    return escape(clean(str(text)))
