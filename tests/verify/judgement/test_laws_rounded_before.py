"""A law that was computed stands for all that round to it; one that is given is exact."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

SOFTMAX = r"The softmax of the logits is $p = (0.665, 0.245, 0.090)$."
CHAPTERS = [
    (SOFTMAX + r" The entropy is $H(p) \approx 0.832$ nats, and then $H(p) \approx 0.84$ nats.", "data undecided rounding-slip"),
    (SOFTMAX + r" The ratio is $p_1/p_2 = e$. It is $p_1/p_2 = e^2$.", "data undecided refuted"),
    (
        r"Let $p = (0.665, 0.245, 0.090)$. The entropy is $H(p) \approx 0.832$ nats. The ratio is $p_1/p_2 = e$.",
        "data rounding-slip refuted",
    ),
]


@pytest.mark.parametrize(("text", "words"), CHAPTERS)
def test_laws_that_were_computed(text: str, words: str) -> None:
    found = [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]
    assert found == words.split()
