"""Entries by their number, where the text counts from 0 and where it counts from 1."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


def last(text: str) -> str:
    return verify_document(parse_chapter(text, "markdown")).claims[-1].verdict.word


WORDS = {
    r"With $p = (0.7, 0.2, 0.1)$ we have $-\log p_0 = 0.357$ and $-\log p_1 = 1.609$.": "undecided",
    r"With $p = (0.7, 0.2, 0.1)$ we have $-\log p_0 = 0.357$ and $-\log p_1 = 0.357$.": "undecided",
    r"Let $p = (0.7, 0.2, 0.1)$, indexed from 0. Then $-\log p_1 = 1.609$.": "undecided",
    r"Let $p = (0.7, 0.2, 0.1)$. Then $-\log p_1 = 1.609$.": "refuted",
    r"Let $p = (0.7, 0.2, 0.1)$. Then $-\log p_2 = 1.609$.": "confirmed",
    r"Let $X \in \{0, 1\}$ have the law $p = (0.8, 0.2)$. Then $p(1) = 0.2$.": "undecided",
    r"Let $X \in \{0, 1\}$ have the law $p = (0.8, 0.2)$. Then $p(1) = 0.8$.": "undecided",
    r"Let $X \in \{1, 2\}$ have the law $p = (0.8, 0.2)$. Then $p(1) = 0.2$.": "refuted",
    r"A coin has the law $p = (0.8, 0.2)$. So $p(1) = 0.2$.": "undecided",
    r"A coin has the law $p = (0.8, 0.2)$. So $p(1) = 0.2$ and $p(2) = 0.2$.": "confirmed",
    r"A coin has the law $p = (0.8, 0.2)$. So $p(2) = 0.2$ and $p(1) = 0.2$.": "refuted",
    r"Let $p = (0.7, 0.2, 0.1)$ and $x_0 = 3$. Then $-\log p_2 = 1.609$.": "confirmed",
    r"Let $p = (0.7, 0.2, 0.1)$ with $-\log p_0 = 0.357$. Then $H(p) = 0.802$.": "confirmed",
}


@pytest.mark.parametrize("text", WORDS)
def test_entries(text: str) -> None:
    assert last(text) == WORDS[text]
