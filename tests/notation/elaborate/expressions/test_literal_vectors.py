"""Vectors of numbers are compared entry by entry, each entry by its printed digits."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document
from symbolic_it.verify.check import check

WORDS = [
    (r"\mathrm{softmax}([1, 2, 3]) \approx [0.090, 0.245, 0.665]", "confirmed"),
    (r"\mathrm{softmax}([1, 2, 3]) \approx [0.090, 0.254, 0.665]", "refuted"),
    (r"\mathrm{softmax}([1, 2, 3]) \approx [0.090, 0.245, 0.664]", "rounding-slip"),
    (r"\text{softmax}(2.0, 1.0, 0.1) \approx (0.659, 0.242, 0.099)", "confirmed"),
    (r"\mathrm{softmax}([2.0, 1.0, 0.1]/2) \approx [0.502, 0.304, 0.194]", "confirmed"),
    (r"\mathrm{softmax}(2 [2.0, 1.0, 0.1]) \approx [0.502, 0.304, 0.194]", "refuted"),
    (r"\mathrm{softmax}([4, 2, 0]/2) = \mathrm{softmax}(2, 1, 0)", "confirmed"),
    (r"\mathrm{softmax}([4, 2, 0]/2) = \mathrm{softmax}(4, 2, 0)", "refuted"),
    (r"\tfrac12 ([0.5, 0.5] + [0.9, 0.1]) = [0.7, 0.3]", "confirmed"),
    (r"\tfrac12 ([0.5, 0.5] + [0.9, 0.1]) = [0.7, 0.1]", "rounding-slip"),
    (r"[0.5, 0.5] + [0.9, 0.05, 0.05] = [1.4, 0.6]", "not-understood"),
    (r"\mathrm{softmax}([1, 2, 3]) \approx [0.090, 0.245]", "refuted"),
]


@pytest.mark.parametrize(("text", "word"), WORDS)
def test_literal_vectors_have_their_verdict(text: str, word: str) -> None:
    assert check(text).verdict.word == word


@pytest.mark.parametrize(("printed", "word"), [("[0.502, 0.304, 0.194]", "confirmed"), ("[0.502, 0.340, 0.194]", "refuted")])
def test_entries_and_temperature_come_from_the_text(printed: str, word: str) -> None:
    text = rf"Let $z = [2.0, 1.0, 0.1]$ and $T = 2$. Then $\mathrm{{softmax}}(z/T) \approx {printed}$."
    assert [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims][-1] == word
