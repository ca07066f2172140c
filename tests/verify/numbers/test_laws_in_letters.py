"""A law in letters is a definition where its masses sum to one; letters that the text may tie are left alone."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

CHAPTERS = [
    (r"The law is $p = (1 - \epsilon, \epsilon/2, \epsilon/2)$.", "definition"),
    (r"The law is $p = (1 - \epsilon, \epsilon/2, \epsilon)$.", "undecided"),
    (r"It is $\pi = (\frac{\beta}{\alpha + \beta}, \frac{\alpha}{\alpha + \beta})$.", "definition"),
    (r"It is $\pi = (\frac{\alpha}{\alpha + \beta}, \frac{\alpha}{\alpha + \beta})$.", "undecided"),
    (r"The law is $p = (a, b, c)$.", "definition"),
    (
        r"Let $\alpha = 0.1$ and $\beta = 0.2$. It is $\pi = (\frac{\beta}{\alpha + \beta}, \frac{\alpha}{\alpha + \beta}) = (2/3, 1/3)$.",
        "confirmed",
    ),
    (
        r"Let $\alpha = 0.1$ and $\beta = 0.2$. It is $\pi = (\frac{\beta}{\alpha + \beta}, \frac{\alpha}{\alpha + \beta}) = (1/3, 2/3)$.",
        "refuted",
    ),
]


@pytest.mark.parametrize(("text", "word"), CHAPTERS)
def test_masses_in_letters(text: str, word: str) -> None:
    assert verify_document(parse_chapter(text, "markdown")).claims[-1].verdict.word == word
