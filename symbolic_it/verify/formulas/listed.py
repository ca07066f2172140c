"""Formulas typed in a block of plain text, one a line: with a label before, a remark behind, arrows between.

Deliberately narrow: what is no formula as a whole is left alone, and so is a block in which anything looks like a program.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from ...chapters import CodeBlock, Document
from ..listings.output_words import BEFORE
from .formula import Formula

_PLAIN = frozenset(["", "text", "txt", "plain", "plaintext", "none"])
#: What stands in programs, logs, trees and settings.
_PROGRAM = re.compile(
    r"^\s*(?:def|for|while|if|else|elif|return|function|end|begin|do|repeat|until|import|from|class|print|let|const|var|input|output|algorithm|"
    r"procedure|require|ensure|initiali[sz]e|sample|set|update|foreach|loop|try|assert|sudo|pip|python|git|cd|ls)\b(?!\s*\()|"
    r"^\s*[#$>%]|<-|:=|[-+*/]=|==|!=|&&|\|\|\s*$|[{};]\s*$|^\s*[\w.-]+\s*:\s*[\w.\"'/-]+\s*$|\bTrue\b|\bFalse\b|\bNone\b|\w\[\w+\]|\.\w+\(|\w\(\)|//|\bargmax\b",
    re.I | re.M,
)
_DRAWING = re.compile(r"[─-◿⎡-⎭☀-➿]|^\s*\||(?<!\|)(?<!\|\w)\|\s*$|(?:\|[^|]+){3,}|[-=_*]{4,}|\.{4,}")
_LABEL = re.compile(r"(?:[-*•]\s+|\(?\w{1,2}[.)]\s+)?(?:[A-Z][\w' ,/-]*?(?:\([^()]*\))?\s*:\s+)?")
_REMARK = re.compile(r"\s*（[^（）]*）\s*$|\s{2,}[\[(#←—–].*$|\s+(?:←|#|<--|—|–)\s.*$|\s{2,}(?:if|when|where|for|with)\b.*$")
_ARROW = re.compile(r"\s*(?:→|⇒|⟹|=>|-->?|⟶)\s*")
_RELATION = re.compile(r"(?<![<>=!:])=(?!=)|≈|≤|≥|<=|>=|≠")
_WORD = re.compile(r"[A-Za-zÀ-ÖØ-öø-ɏ][A-Za-zÀ-ÖØ-öø-ɏ]+(?:[-_][A-Za-z]+)*")
_KNOWN = re.compile(
    r"(?:log|ln|exp|sqrt|max|min|sum|softmax|sigmoid|H|I|D|E|KL|JSD?|CE|PPL|ELBO|MI|PMI|TV|NLL|BPB|BPC|D_KL|D_JS|D_TV|KL_div|bits?|nats?|H_[a-z]+|[pqPQ]_[a-z]+|d[a-z]|"
    r"[a-zA-Z](?:_[a-zA-Z]{1,5})?|log2|log10|(?:cross[-_])?entropy|perplexity|(?:KL|JS)-divergence|token_[a-z]|context|loss|JS|DKL|pi_ref|pi_theta|[A-Z]_[A-Z]+|alpha|beta|gamma|lambda|theta|sigma|epsilon|eps|tau)\Z",
    re.I,
)
_AMOUNT = re.compile(r"\d\s*(?:[KMGTB]B?|ms|s|x|GB|MB|KB|TB|k|FLOPs|tokens?|words?|bytes?|params?|parameters?)\b(?!\s*\()")
_LOGARITHMIC = re.compile(r"log|ln\b|exp|[ΣσH∑∏]|KL|\d")
_LONGEST, _MOST = 300, 200


@dataclass(frozen=True, slots=True)
class Listing:
    """A block of plain text and its formulas."""

    start: int
    end: int
    formulas: tuple[Formula, ...]


def listings(document: Document) -> list[Listing]:
    """The blocks of plain text that hold formulas, in order."""
    blocks = [p for p in document.parts if isinstance(p, CodeBlock)]
    ends = [b.end for b in blocks]
    out = []
    for block in blocks:
        if block.language.lower() not in _PLAIN or block.kind != "fence" or _is_program(block.text):
            continue
        before = bisect_right(ends, block.start) - 1
        between = document.text[max(ends[before] if before >= 0 else 0, block.start - 120) : block.start].strip("`~ \n>")
        if (before >= 0 and len(between) < 3 and blocks[before].language) or BEFORE.search(between.removesuffix(block.language)):
            continue
        found = tuple(_of(document, block))
        if found:
            out.append(Listing(block.start, block.end, found))
    return out


def _is_program(text: str) -> bool:
    lines = text.split("\n")
    return len(lines) > _MOST or _PROGRAM.search(text) is not None or any(_updates(line) for line in lines)


def _updates(line: str) -> bool:
    """x = x + 1"""
    m = re.match(r"\s*([A-Za-z_]\w*)\s*=(?!=)(.*)", line)
    return m is not None and re.search(rf"(?<!\w){re.escape(m[1])}(?![\w(])", m[2]) is not None


def _of(document: Document, block: CodeBlock) -> Iterator[Formula]:
    pending: tuple[int, int] | None = None
    at = block.start
    for line in block.text.split("\n"):
        here, at = at, at + len(line) + 1
        if not line.strip():
            continue
        goes_on = pending is not None and re.match(r"\s*(?:=(?!=)|≈)", line) is not None
        spans = list(_spans(line, goes_on))
        if goes_on and pending is not None:
            if len(spans) == 1:
                pending = (pending[0], here + spans[0][1])
                continue
            spans = []
        if pending is not None:
            yield _formula(document, *pending)
            pending = None
        for start, end in spans[:-1]:
            yield _formula(document, here + start, here + end)
        if spans:
            pending = (here + spans[-1][0], here + spans[-1][1])
    if pending is not None:
        yield _formula(document, *pending)


def _formula(document: Document, start: int, end: int) -> Formula:
    text = document.text[start:end]
    flat = re.sub(r"[\r\n]", " ", text)
    return Formula(flat, (0,), (start,), (end - start,), start, end)


def _spans(line: str, goes_on: bool) -> Iterator[tuple[int, int]]:
    """The formulas of a line."""
    if len(line) > _LONGEST or _DRAWING.search(line):
        return
    stop = len(_REMARK.sub("", line).rstrip())
    at = 0
    for arrow in [*_ARROW.finditer(line, 0, stop), None]:
        end = stop if arrow is None else arrow.start()
        label = None if goes_on and at == 0 else _LABEL.match(line, at + len(line[at:end]) - len(line[at:end].lstrip()))
        start = at if label is None else label.end()
        part = line[start:end]
        start, part = start + len(part) - len(part.lstrip()), part.strip()
        if _is_formula(part, goes_on and at == 0):
            yield start, start + len(part)
        at = end if arrow is None else arrow.end()


def _is_formula(part: str, goes_on: bool) -> bool:
    if '"' in part or "'" in part or _RELATION.search(part) is None or _AMOUNT.search(part) or part[-1:] in ",;:=":
        return False
    left, _, right = part.partition("=")
    if not goes_on and not left.strip():
        return False
    words = [w for w in _WORD.findall(part) if not _KNOWN.match(w)]
    named = [w for w in words if left.strip() == w or re.fullmatch(rf"{re.escape(w)}\s*\(.*\)", left.strip())]
    return len(words) == len(named) and _LOGARITHMIC.search(right or part) is not None
