"""A loss that the words say to be maximised is not called a definition; one that an adversary maximises, or that is minimised, is."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

LOSS = r"$H(p,q) = -\sum_x p(x)\log q(x)$"


def word(text: str) -> str:
    return verify_document(parse_chapter(text.replace("{}", LOSS), "markdown")).claims[-1].verdict.word


@pytest.mark.parametrize(
    "text",
    [
        "The optimum maximises the cross-entropy {}.",
        "Training maximizes the cross-entropy loss {}.",
        r"We maximise the KL divergence $D(p\|q) = \sum p\log\frac pq$ to fit the model.",
    ],
)
def test_turned(text: str) -> None:
    assert word(text) == "undecided"


@pytest.mark.parametrize(
    "text",
    [
        "The optimum minimises the cross-entropy {}.",
        "The adversary maximises the cross-entropy {}.",
        "We do not maximise the cross-entropy {}.",
        "Maximising the likelihood minimises the cross-entropy {}.",
        "The cross-entropy is {}. Training maximises the likelihood.",
    ],
)
def test_meant(text: str) -> None:
    assert word(text) == "definition"
