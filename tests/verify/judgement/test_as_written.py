"""What the words around a number take away: rewards are no masses, the first number of a range is no value."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


def last(text: str) -> str:
    return verify_document(parse_chapter(text, "markdown")).claims[-1].verdict.word


WORDS = {
    r"Rewards $r = (1, 0, 0, 1)$ are given.": "data",
    r"Let $p = (1, 0, 0, 1)$.": "refuted",
    r"For $p = (0.4, 0.6)$, $H(p) = 0.6$–$0.7$ nats.": "undecided",
    r"For $p = (0.4, 0.6)$, $H(p) = 0.6$ nats.": "rounding-slip",
}


@pytest.mark.parametrize("text", WORDS)
def test_the_words_around_a_number(text: str) -> None:
    assert last(text) == WORDS[text]
