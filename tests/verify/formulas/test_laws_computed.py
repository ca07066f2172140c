"""A law by a formula keeps it where the text then lists its values."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

TOLD = r"Let $p_i = e^{z_i/T}/\sum_j e^{z_j/T}$. For $z = (2, 1, 0)$ and $T=1$ the probabilities are $p = (0.665, 0.245, 0.090)$. "
CHAPTERS = [
    (
        TOLD + r"We have $\log p_i = \frac{z_i}{T} - \log \sum_j e^{z_j/T}$ and $p_i/p_j = e^{(z_i-z_j)/T}$.",
        "definition data data confirmed proved proved",
    ),
    (
        TOLD + r"We have $\log p_i = \frac{z_i}{T} + \log \sum_j e^{z_j/T}$ and $p_i/p_j = e^{(z_i-z_j)/(2T)}$.",
        "definition data data confirmed refuted refuted",
    ),
    # a formula without the temperature may be of the one that words tell
    (TOLD + r"We have $\log p_i = z_i - \log \sum_j e^{z_j}$.", "definition data data confirmed undecided"),
    (TOLD.replace("$T=1$", "some $T$") + r"At $T=1$, $p_i/p_j = e^{z_i-z_j}$.", "definition data data data proved"),
    (TOLD + r"Then $H(p) = \log 3$.", "definition data data confirmed refuted"),
]


@pytest.mark.parametrize(("text", "words"), CHAPTERS)
def test_laws_whose_values_are_listed(text: str, words: str) -> None:
    found = [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]
    assert found == words.split()
