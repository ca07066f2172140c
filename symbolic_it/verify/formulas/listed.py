"""Blocks of plain text as sentences: formulas typed one a line, with labels before, remarks behind and prose between.

Deliberately narrow: what is no formula as a whole is prose, and a block in which anything looks like a program is left alone.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from ...chapters import CodeBlock, Document, MathSpan, Piece, Sentence
from ...patterns import regex
from ..listings.output_words import BEFORE
from ..sentences.overlong import LONGEST
from .listed_lines import goes_on, is_program, rows, spans

_PLAIN = frozenset(["", "text", "txt", "plain", "plaintext", "none", "math"])
_FURTHER = regex(r"\W*(?:where|with|here|in which|given|où|wobei|donde)\b|\W*(?:其中|这里|여기서|단(?=[\s,]))", re.I)
_TOLD = regex(r"\s*(?P<name>[^=]*?)\s*=\s*(?P<value>\(?[-+−]?[\d.]+\)?|\[[^=\]]*\]|\([^=)]*,[^=)]*\))\s*")


@dataclass(frozen=True, slots=True)
class Listing:
    """A block of plain text, as sentences."""

    start: int
    end: int
    sentences: tuple[Sentence, ...]

    def anew(self) -> Iterator[tuple[Sentence, bool]]:
        """Each sentence, and whether it tells another value of what one before it has told: of another case."""
        told: dict[str, str] = {}
        for sentence in self.sentences:
            values = {m["name"]: m["value"] for span in sentence.maths if (m := _TOLD.fullmatch(span.tex)) is not None}
            other = any(told.get(name, value) != value for name, value in values.items())
            told = values if other else told | values
            yield sentence, other


@dataclass(slots=True)
class _Group:
    pieces: list[tuple[int, int, bool]] = field(default_factory=list)  # start, end, whether it is a formula
    kept: list[list[tuple[int, int]]] = field(default_factory=list)  # of each formula, the stretches that belong to it
    row: int = 0  # where the last row starts

    @property
    def has_formula(self) -> bool:
        return bool(self.kept)

    @property
    def ends_with_formula(self) -> bool:
        """Whether the last row holds a formula, with a remark behind it or without."""
        return self.has_formula and self.row <= self.kept[-1][-1][0]

    def add(self, start: int, end: int, is_formula: bool, text: str) -> None:
        if is_formula:
            self.kept.append([(start, end)])
        if is_formula or text[start:end].strip():
            self.pieces.append((start, end, is_formula))

    def go_on(self, start: int, end: int) -> None:
        """The last formula goes on there; a remark between is none of its signs."""
        while not self.pieces[-1][2]:
            self.pieces.pop()
        first, _, _ = self.pieces.pop()
        self.kept[-1].append((start, end))
        self.pieces.append((first, end, True))


def listings(document: Document) -> list[Listing]:
    """The blocks of plain text that hold formulas, in order."""
    blocks = [p for p in document.parts if isinstance(p, CodeBlock)]
    ends, sentences = [b.end for b in blocks], list(document.sentences) if blocks else []
    out = []
    for block in blocks:
        if block.language.lower() not in _PLAIN or block.kind != "fence" or is_program(block.text):
            continue
        before = bisect_right(ends, block.start) - 1
        between = document.text[max(ends[before] if before >= 0 else 0, block.start - 120) : block.start].strip("`~ \n>")
        if (before >= 0 and len(between) < 3 and blocks[before].language) or BEFORE.search(between.removesuffix(block.language)):
            continue
        found = tuple(_sentences(document, block, _lead(document, sentences, block, ends[before] if before >= 0 else 0)))
        if found:
            out.append(Listing(block.start, block.end, found))
    return out


def _lead(document: Document, sentences: list[Sentence], block: CodeBlock, floor: int) -> Sentence | None:
    """The sentence right before a block, where a colon hands over to it."""
    k = bisect_right(sentences, block.start, key=lambda s: s.start) - 1
    sentence = sentences[k] if k >= 0 else None
    if sentence is None or sentence.start < floor or sentence.end > block.start or sentence.end - sentence.start > LONGEST:
        return None
    between = document.text[sentence.end : block.start]
    return sentence if sentence.words[-1:] in (":", "：") and not re.sub(r"[`~\w\s]", "", between) else None


def _sentences(document: Document, block: CodeBlock, lead: Sentence | None) -> Iterator[Sentence]:
    """The groups of prose and formulas of a block; prose behind a formula begins the next one, but for "where ..."."""
    group, tells = _Group(), False
    for start, text in rows(block.text):
        here = block.start + start
        if not text.strip():
            tells = False
            continue
        continued = group.ends_with_formula and goes_on(text)
        found = [(here + a, here + b) for a, b in spans(text, continued)]
        if continued:
            group.row = here
            if len(found) == 1:
                group.go_on(*found[0])
            continue
        tells = tells or (group.has_formula and _FURTHER.match(text) is not None)
        is_labelled = bool(found) and found[0][0] > here + len(text) - len(text.lstrip()) + 2
        if group.has_formula and (is_labelled or not (found or tells)):
            yield _sentence(block, group, lead)
            group, lead = _Group(), None
        at = group.row = here
        for a, b in found:
            group.add(at, a, False, document.text)
            group.add(a, b, True, document.text)
            at = b
        group.add(at, here + len(text), False, document.text)
    if group.has_formula:
        yield _sentence(block, group, lead)


def _sentence(block: CodeBlock, group: _Group, lead: Sentence | None) -> Sentence:
    pieces, kept = list[Piece](), iter(group.kept)
    for piece in lead.pieces if lead is not None else ():
        text = piece.text if piece.kind == "text" else " " * (piece.end - piece.start)
        pieces.append(Piece("text", piece.start, piece.end, text))
    for start, end, is_formula in group.pieces:
        shown = block.text[start - block.start : end - block.start].replace("\n", " ")
        if not is_formula:
            pieces.append(Piece("text", start, end, shown))
            continue
        tex = list(" " * (end - start))
        for a, b in next(kept):
            tex[a - start : b - start] = shown[a - start : b - start]
        span = MathSpan(start, end, start, end, True, None, "".join(tex))
        pieces.append(Piece("math", start, end, span.tex, span))
    return Sentence(pieces[0].start, pieces[-1].end, tuple(pieces))
