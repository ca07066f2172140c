"""An equation one sign off is refuted whatever was left open before; where a part of it was told to be 0, or independence, it is not."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

OPEN = "Given $X$ the output is fair, so $H(Y|X) = 1$ bit. "
CHAPTERS = [
    (OPEN + "Again $I(X;Y) = H(X) + H(X|Y)$.", "refuted"),
    (OPEN + "Again $I(X;Y) = H(X) - H(X|Y)$.", "proved"),
    ("The input is known, so $H(X|Y) = 0$. Hence $I(X;Y) = H(X) + H(X|Y)$.", None),
]


@pytest.mark.parametrize(("text", "word"), CHAPTERS)
def test_one_sign(text: str, word: str | None) -> None:
    found = verify_document(parse_chapter(text, "markdown")).claims[-1].verdict.word
    assert found == word if word is not None else found != "refuted"
