"""A claim about a law that is given and one that is not is false where it fails whatever that one is."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

DATA = r"Let $p = (0.5, 0.3, 0.2)$. The student has the law $q$. "
CHAPTERS = [
    (DATA + r"Then $H(p,q) = H(p) - D(p\|q)$ and $D(p\|q) \le 0$ and $H(p,q) < H(p)$.", "data refuted refuted refuted"),
    (DATA + r"Then $H(p,q) = H(p) + D(p\|q)$ and $D(p\|q) \ge 0$ and $H(p,q) \ge H(p)$.", "data proved proved proved"),
    # true of some q: its reversal, a law that is sharper, one that is nearly certain, the one whose masses go with p^2
    (
        DATA + r"Then $H(p) = H(q)$ and $D(p\|q) = D(q\|p)$ and $H(p) > H(q)$ and $D(p\|q) > H(p)$.",
        "data undecided undecided undecided undecided",
    ),
    (DATA + r"Then $H(p,q) = 2 H(p) + \log \sum_x p(x)^2$ and $D(p\|q) > 5$ bits.", "data undecided undecided"),
]


@pytest.mark.parametrize(("text", "words"), CHAPTERS)
def test_partly_given(text: str, words: str) -> None:
    found = [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]
    assert found == words.split()
