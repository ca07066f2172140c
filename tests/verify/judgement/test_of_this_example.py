"""What is said of the data at hand alone is confirmed by them; what is said of all laws is not."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

DATA = r"Let $p = (0.5, 0.5)$ and $q = (0.75, 0.25)$. "
CHAPTERS = [
    (DATA + r"Here $D(p\|q) > D(q\|p)$. In this example $H(p) > H(q)$.", "data data confirmed confirmed"),
    (DATA + r"Here $D(p\|q) < D(q\|p)$. Hier ist $H(p) < H(q)$.", "data data refuted refuted"),
    (DATA + r"Here is a general fact: $D(p\|q) > D(q\|p)$. Not only here but always, $H(p) > H(q)$.", "data data undecided undecided"),
    (DATA + r"We have $D(p\|q) > D(q\|p)$.", "data data undecided"),
    (
        r"Let $p = (1, 0)$. Then $H(p) = 0$. Let $q = (0.5, 0.5)$. Then $H(q) = 0$ and $H(q) = 1$ bit.",
        "data confirmed data refuted confirmed",
    ),
]


@pytest.mark.parametrize(("text", "words"), CHAPTERS)
def test_of_the_data(text: str, words: str) -> None:
    found = [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]
    assert found == words.split()
