"""Of two functions that one sentence defines the second is no consequence of the first; of what it concludes it is."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

CHAPTERS = [
    (r"Define $L(q) = -\sum_x p(x) \log q(x)$ and $L(p) = -\sum_x q(x) \log p(x)$.", "undecided"),
    (r"Let $L(q) = H(p,q)$, $L(p) = H(q,p)$.", "undecided"),
    (r"Let $L(q) = H(p,q)$, so that $L(p) = H(q)$.", "refuted"),
    (r"Define $L(q) = H(p,q)$. Then $L(p) = H(q)$.", "refuted"),
    (r"Let $L(q) = H(p,q)$ and $L(p) = H(p)$.", "proved"),
]


@pytest.mark.parametrize(("text", "word"), CHAPTERS)
def test_defined_beside(text: str, word: str) -> None:
    assert [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims] == ["definition", word]
