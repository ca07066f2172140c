r"""Derivatives by one of two scores are of two items; what fails at i = j alone is left open where they are compared."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


def last(text: str) -> str:
    return verify_document(parse_chapter(text, "markdown")).claims[-1].verdict.word


@pytest.mark.parametrize(("w", "l"), [("w", "l"), ("i", "j"), (r"\text{w}", r"\text{l}")])
def test_of_two_rewards(w: str, l: str) -> None:  # noqa: E741
    loss = r"The loss is $\mathcal{L} = -\log\sigma(r_{W} - r_{L})$. Then $\frac{\partial \mathcal{L}}{\partial r_{W}} = [R]$."
    for right, word in ((r"\sigma(r_{W} - r_{L}) - 1", "proved"), (r"1 - \sigma(r_{W} - r_{L})", "refuted")):
        assert last(loss.replace("[R]", right).replace("{W}", f"{{{w}}}").replace("{L}", f"{{{l}}}")) == word


def test_what_nothing_tells_apart() -> None:
    softmax = r"Let $p = \text{softmax}(z)$. Then $\frac{\partial p_i}{\partial z_j} = [R]$."
    for right, word in (
        ("-p_i p_j", "refuted"),
        ("p_i p_j", "refuted"),
        (r"p_i (\delta_{ij} - p_j)", "proved"),
        (r"p_i (\delta_{ij} + p_j)", "refuted"),
    ):
        assert last(softmax.replace("[R]", right)) == word
    preferred = r"With $P(i \succ j) = \frac{e^{s_i}}{e^{s_i}+e^{s_j}}$ we have $\frac{\partial \log P(i \succ j)}{\partial s_i} = 1 - P(i \succ j)$."
    assert last(preferred) == "undecided"
