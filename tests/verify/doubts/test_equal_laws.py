"""Of a perfect model H(p, q) = H(p) is true; of any two laws it is false."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

CHAPTERS = [
    (r"A perfect student $q$ reproduces its teacher $p$. Then $H(p,q) = H(p)$.", "undecided"),
    (r"Let $p = (0.5, 0.3, 0.2)$. With the matched code, $H(p,q) = H(p)$.", "data undecided"),
    (r"Let $p = (0.5, 0.3, 0.2)$. The optimal code has the law $q$. Then $H(p,q) = H(p)$.", "data undecided"),
    (r"The student $q$ memorises it, so $H(p,q) = H(p)$.", "undecided"),
    (r"For laws $p$ and $q$, $H(p,q) = H(p)$.", "refuted"),
    (r"Let $p = (0.5, 0.3, 0.2)$. The student has the law $q$. Then $H(p,q) = H(p)$.", "data refuted"),
    (r"A perfect student $q$ reproduces its teacher $p$. Then $H(p,q) = H(p) - D(p\|q)$.", "refuted"),
]


@pytest.mark.parametrize(("text", "words"), CHAPTERS)
def test_equal_laws(text: str, words: str) -> None:
    found = [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]
    assert found == words.split()
