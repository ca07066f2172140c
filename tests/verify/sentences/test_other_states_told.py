"""A law that is supposed beside another leaves that one its data; a law supposed anew, or words for another case, do not."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

P = "Let $p = (0.5, 0.5)$. "
CHAPTERS = [
    (P + r"Suppose the model predicts $q = (0.25, 0.75)$. The cross-entropy is $H(p, q) \approx 1.208$ bits.", "confirmed"),
    (P + r"Suppose the model predicts $q = (0.25, 0.75)$. The cross-entropy is $H(p, q) \approx 1.802$ bits.", "refuted"),
    (P + r"Suppose $p = (0.25, 0.75)$. Then $H(p) = 1$ bit.", "refuted"),
    (P + r"Suppose that the source is uniform and $q = (0.25, 0.75)$. Then $H(p) = 1$ bit.", "undecided"),
    (
        r"The bit is flipped with probability $f = 0.11$. Let the input be uniform. The noise has entropy $h(f) \approx 0.500$ bits.",
        "confirmed",
    ),
    (
        r"The bit is flipped with probability $f = 0.11$. Let the input be uniform. The noise has entropy $h(f) \approx 0.519$ bits.",
        "refuted",
    ),
    (P + r"Suppose that $X$ has another law. Then $H(p) = 0.9$ bits.", "undecided"),
]


@pytest.mark.parametrize(("text", "word"), CHAPTERS)
def test_supposed_laws(text: str, word: str) -> None:
    assert verify_document(parse_chapter(text, "markdown")).claims[-1].verdict.word == word
