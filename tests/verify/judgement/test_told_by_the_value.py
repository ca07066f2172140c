"""Equations that hold at the data of the text are confirmed where their chain goes on to a value that is; a wrong value confirms none."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

TABLE = r"The joint law is $$\begin{array}{c|cc} &Y=0&Y=1\\\hline X=0&3/8&1/8\\ X=1&1/8&3/8 \end{array}$$ "
LAWS = r"Let $p = (1/4, 3/4)$ and $q = (3/4, 1/4)$. "


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (TABLE + "Then $H(X) = H(Y) = 1$ bit.", ["confirmed"] * 2),
        (TABLE + r"Then $H(X|Y) = h_2(1/4) \approx 0.811$ bits.", ["confirmed"] * 2),
        (LAWS + r"Then $D(p\|q) = D(q\|p) = \frac12 \log_2 3 \approx 0.792$ bits.", ["confirmed"] * 3),
        (LAWS + r"Then $D(p\|q) = D(q\|p)$.", ["undecided"]),
        (TABLE + "Then $H(X) = H(Y) = 2$ bits.", ["undecided", "refuted"]),
        (TABLE + r"Then $H(X|Y) = h_2(3/8) \approx 0.954$ bits.", ["refuted", "confirmed"]),
        (TABLE + "Then $H(X) = H(X|Y) = 1$ bit.", ["refuted", "refuted"]),
    ],
)
def test_a_chain_that_ends_in_a_value(text: str, words: list[str]) -> None:
    found = [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]
    assert found[-len(words) :] == words
