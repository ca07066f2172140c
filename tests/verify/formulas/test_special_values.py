"""A law at a value of its parameter is the one that was given, at that value."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


@pytest.mark.parametrize(
    "case, formula, expected",
    [
        ("At $T=1$,", r"\frac{e^{z_i}}{\sum_j e^{z_j}}", True),
        ("For $T=2$ we get", r"\frac{e^{z_i/2}}{\sum_j e^{z_j/2}}", True),
        ("At $T=1$,", r"\frac{e^{-z_i}}{\sum_j e^{-z_j}}", False),
        ("For $T=2$,", r"\frac{e^{2z_i}}{\sum_j e^{2z_j}}", False),
    ],
)
def test_a_law_at_a_value(case: str, formula: str, expected: bool) -> None:
    text = rf"Let $q_i=\frac{{e^{{z_i/T}}}}{{\sum_j e^{{z_j/T}}}}$. {case} $q_i={formula}$."
    word = verify_document(parse_chapter(text, "markdown")).claims[-1].verdict.word
    assert (word in ("proved", "definition")) is expected
