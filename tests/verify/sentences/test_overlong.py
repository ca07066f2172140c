"""Sentences too long for anybody to have written are looked at in parts, and nothing general is refuted in a part."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document
from symbolic_it.verify.sentences.overlong import LONGEST, Part, parts, squeezed


def verdicts(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, None, "a.md")).claims]


def test_a_sentence_of_ordinary_length_is_itself() -> None:
    (sentence,) = parse_chapter("We have $1 + 1 = 2$ here.", None, "a.md").sentences
    assert list(parts(sentence)) == [sentence]


@pytest.mark.parametrize("text", ["word " * 3000, "x" * 9000, "so $1 = 1$ " * 1500, "a" * 1999 + "$1 = 1$" + "b" * 3000])
def test_the_parts_are_short_and_together_the_sentence(text: str) -> None:
    (sentence,) = parse_chapter(text, None, "a.md").sentences
    found = list(parts(sentence))
    assert len(found) > 1 and all(isinstance(p, Part) for p in found)
    assert all(sum(len(x.text) for x in p.pieces if x.kind != "math") <= LONGEST for p in found)
    pieces = [x for p in found for x in p.pieces]
    assert [x.span for x in pieces if x.kind == "math"] == list(sentence.maths)
    assert "".join(x.text for x in pieces) == "".join(x.text for x in sentence.pieces)
    assert all(a.end == b.start for a, b in pairwise(pieces))


def test_what_the_beginning_supposes_refutes_nothing_far_behind_it() -> None:
    far = "which goes on and on " * 150
    text = f"For the law that we called even before, {far} we get $H(p, q) = H(q, p)$ and $\\log_2 8 = 4$"
    assert verdicts(text) == ["undecided", "refuted"]


def test_every_formula_of_a_line_without_an_end_is_judged() -> None:
    text = " ".join(f"so ${n} + 1 = {n + 1}$" for n in range(120))
    begun = time.process_time()
    assert verdicts(text) == ["confirmed"] * 120
    assert time.process_time() - begun < 20


def test_long_runs_of_blanks_are_squeezed() -> None:
    assert squeezed("a" + " " * 5000 + "b \n  c") == "a" + " " * 8 + "b \n  c"


ATTACKS = {
    "blanks": "Then" + " " * 50_000 + "$1 = 1$" + " " * 50_000 + "\n",
    "blanks before a formula": "if \ufffc" + " " * 20_000 + "$1 = 1$\n",
    "subscripts": "Let X" + "_a" * 8_000 + " be, with $1 = 1$\n",
    "commas": "if a, " * 10_000 + "$1 = 1$\n",
    "conditions": "and if $p$, " * 800 + "$1 = 1$;\n",
    "variables": "Let $X$ be " * 800 + "$1 = 1$\n",
    "a vector in prose": "label smoothing ( 0.7" + " , 0.77" * 5_000 + " with $1 = 1$\n",
    "an expectation": "We have $1 = 1$ and $\\mathbb{E}" + " " * 5_000 + "_{x}" + " " * 5_000 + "[ -p" + " " * 5_000 + "x]$\n",
    "a loop": "for" + " " * 5_000 + "x" + " in " * 5_000 + "\n\n$1 = 1$\n",
    "calls": "_" + ".a" * 20_000 + "\n\n$1 = 1$\n",
    "list marks": "> 7. " * 500 + "$1 = 1$\n",
    "quotes": "$1 = 1$\n\n" + ">" * 2_000 + " x\n",
}


@pytest.mark.parametrize("name", ATTACKS)
def test_no_pattern_stands_still(name: str) -> None:
    begun = time.process_time()
    assert "confirmed" in verdicts(ATTACKS[name])
    assert time.process_time() - begun < 10
