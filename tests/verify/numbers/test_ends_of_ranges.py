"""A number that another follows behind a dash is the beginning of a range, and no value."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


def last(text: str) -> str:
    return verify_document(parse_chapter(text, "markdown")).claims[-1].verdict.word


WORDS = {
    r"For $p = (0.4, 0.6)$, $H(p) \approx 0.6$–$0.7$ nats.": "undecided",
    r"For $p = (0.4, 0.6)$, $H(p) \approx 0.6$ to $0.7$ nats.": "undecided",
    r"For $p = (0.4, 0.6)$, the entropy rises from $H(p) = 0.5$ to $0.7$ nats.": "rounding-slip",
    r"For $p = (0.4, 0.6)$, $H(p) = 0.5$ and $0.7$ nats.": "rounding-slip",
    r"For $p = (0.4, 0.6)$, $H(p) = 0.763$ nats.": "refuted",
    r"For $p = (0.4, 0.6)$, $H(p) = 0.673$ nats.": "confirmed",
}


@pytest.mark.parametrize("text", WORDS)
def test_ranges(text: str) -> None:
    assert last(text) == WORDS[text]
