"""Stretches of source as pieces: cleaned text, maths, code."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..patterns import regex
from .blanking import blank, unescape_prose
from .model import MathSpan, Piece
from .scan import Spans

# A run of stars or underscores is markup unless it stands between spaces or, for `2*3` and `log_2`, inside a word.
_EMPHASIS = regex(r"(?<!\\)(?P<run>\*{1,3}|_{1,3}|~~)")

_INDEX = regex(r"[a-zA-Z0-9](?![a-zA-Z0-9])")


def pieces_of(spans: Spans, segments: Iterable[tuple[int, int]], *, markup: bool = True) -> tuple[Piece, ...]:
    """The pieces of some stretches of source, in order; text that is only spaces is kept, empty text is not."""
    out: list[Piece] = []
    for start, end in segments:
        marks: list[tuple[int, int, MathSpan | None]] = [
            *((m.outer_start, m.outer_end, m) for m in spans.maths_in(start, end)),
            *((a, min(b, end), None) for a, b in spans.codes_in(start, end)),
        ]
        at = start
        for first, behind, span in sorted(marks, key=lambda mark: mark[0]):
            if first < at:
                continue
            _add_text(out, spans, at, first, markup)
            if span is not None:
                out.append(Piece("math", first, behind, span.tex, span))
            else:
                out.append(Piece("code", first, behind, spans.canvas[first:behind]))
            at = behind
        _add_text(out, spans, at, end, markup)
    return tuple(out)


def _add_text(out: list[Piece], spans: Spans, start: int, end: int, markup: bool) -> None:
    if start < end:
        text = spans.canvas[start:end]
        out.append(Piece("text", start, end, clean_prose(text) if markup else text))


def clean_prose(text: str) -> str:
    """Markdown prose without emphasis marks, image marks and escapes, of the same length."""
    if "*" in text or "_" in text or "~~" in text:
        text = _EMPHASIS.sub(_emphasis, text)
    if "![" in text:
        text = text.replace("![", "  ")
    return unescape_prose(text)


def _emphasis(found: re.Match[str]) -> str:
    text, run = found.string, found["run"]
    before = text[found.start() - 1] if found.start() else "("
    after = text[found.end()] if found.end() < len(text) else "("
    if before.isspace() and after.isspace():
        return run
    if run == "_" and before in ")]" and _INDEX.match(text, found.end()):
        return run  # softmax(z)_i
    if _joins(before) and _joins(after) and (run[0] == "_" or len(run) == 1):
        return run
    return blank(run)


def _joins(ch: str) -> bool:
    return ch.isalnum() or ch == "_"
