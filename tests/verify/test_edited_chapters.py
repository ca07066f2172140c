"""The example chapter under edits by rule: what says the same keeps every verdict, what says another thing keeps none that was positive."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document
from symbolic_it.verify.model import Claim

CHAPTER = (Path(__file__).parents[2] / "examples" / "chapter.md").read_text(encoding="utf-8")
POSITIVE = {"proved", "confirmed", "definition"}
NEUTRAL = {
    "brackets that grow": (r"(?<![_^{\\])\(([^()]*)\)", r"\\left(\1\\right)"),
    "thin spaces": (r" = ", r" \\, = \\, "),
    "bars": (r"\\\|", r"\\Vert "),
    "fonts of names": (r"\\text\{KL\}", r"\\mathrm{KL}"),
    "wider fractions": (r"\\frac", r"\\dfrac"),
    "slanted signs": (r"\\ge\b", r"\\geqslant"),
    "displays": (r"\\sum", r"\\displaystyle\\sum\\limits"),
    "other letters of outcomes": (r"(?<![A-Za-z\\])x(?![A-Za-z])", "v"),
    "other letters of laws": (r"(?<![A-Za-z\\])q(?![A-Za-z])", "s"),
}
CHANGED = {
    "a sign less": (r"(?<== )-(?=\\sum)", ""),
    "another sign": (r"(?<=\)) - (?=H)", " + "),
    "laws exchanged": (r"p \\\| q\) = \\sum", r"q \\| p) = \\sum"),
    "a ratio turned over": (r"\\frac\{p\(x\)\}\{q\(x\)\}", r"\\frac{q(x)}{p(x)}"),
    "a relation turned round": (r"\\le \\log K", r"\\ge \\log K"),
    "another number": (r"0\.693", "0.683"),
    "no logarithm": (r"p\(x\) \\log p\(x\)", r"p(x)^2 p(x)"),
    "another law": (r"H\(p\) = -", "H(q) = -"),
    "a base of none": (r"p\(x\) \\log p", r"p(x) \\log_1 p"),
}


def judged(text: str) -> list[Claim]:
    return list(verify_document(parse_chapter(text, "markdown")).claims)


def in_maths(edit: Callable[[str], str]) -> str:
    """The chapter with its maths edited."""
    out, at = [], 0
    for span in parse_chapter(CHAPTER, "markdown").maths:
        out += [CHAPTER[at : span.start], edit(CHAPTER[span.start : span.end])]
        at = span.end
    return "".join((*out, CHAPTER[at:]))


@cache
def words(text: str) -> list[str]:
    return [c.verdict.word for c in judged(text) if c.kind != "prose"]


@pytest.mark.parametrize(("old", "new"), NEUTRAL.values(), ids=NEUTRAL)
def test_an_edit_that_says_the_same_keeps_the_verdicts(old: str, new: str) -> None:
    edited = in_maths(lambda tex: re.sub(old, new, tex))
    assert edited != CHAPTER and words(edited) == words(CHAPTER)


def test_other_delimiters_and_lines_keep_the_verdicts() -> None:
    inline = re.sub(r"(?<!\$)\$([^$\n]+)\$(?!\$)", r"\\(\1\\)", CHAPTER.split("## In code")[0])
    assert words(inline) == words(CHAPTER.split("## In code")[0])
    assert words(re.sub(r"(?<=[a-z]) (?=(?:of|the|is|a) )", "\n", CHAPTER)) == words(CHAPTER)


@pytest.mark.parametrize(("old", "new"), CHANGED.values(), ids=CHANGED)
def test_an_edit_that_says_another_thing_leaves_nothing_positive(old: str, new: str) -> None:
    (place, *_) = re.finditer(old, CHAPTER)
    put = place.expand(new)
    touched = [c for c in judged(CHAPTER[: place.start()] + put + CHAPTER[place.end() :]) if c.start <= place.start() <= c.end]
    assert touched and not all(c.verdict.word in POSITIVE for c in touched)
