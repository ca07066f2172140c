r"""$p_2 = 0.4$ beside a list: a claim about it where something is concluded, and else perhaps another number."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


def last(text: str) -> str:
    return verify_document(parse_chapter(text, "markdown")).claims[-1].verdict.word


TOLD = "Let $p = (0.7, 0.2, 0.1)$. "
WORDS = {
    "Then $p_1 = 0.7$.": "confirmed",
    "Then $p_1 = 0.4$.": "refuted",
    "Here $p_2 = 0.2$ is the mass of the second.": "confirmed",
    "A second die has $p_2 = 0.4$.": "data",
    "Hence $p_2 = 0.7$.": "refuted",
    "The two models are $p_1 = N(0, 1)$ and $p_2 = N(1, 1)$.": "definition",
}


@pytest.mark.parametrize("text", WORDS)
def test_of_an_entry(text: str) -> None:
    assert last(TOLD + text) == WORDS[text]


def test_in_the_sentence_of_the_list() -> None:
    assert last("Let $w = (0.7, 0.3)$ and $w_1 = 0.3$.") == "refuted"
    assert last("Let $w = (0.7, 0.3)$ and $w_1 = 0.7$.") == "confirmed"
