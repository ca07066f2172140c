"""Rewards and the probabilities of a sequence's tokens sum to any number; the masses of one law sum to one."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


def words(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]


@pytest.mark.parametrize(
    "text",
    [
        "Rewards $r = (1, 0, 0, 1)$ have mean $0.5$.",
        r"The GRPO advantage is $A_i = \frac{r_i - \mathrm{mean}(r)}{\mathrm{std}(r)}$. With $r = (1, 0, 0, 1)$ the mean is $0.5$.",
        "Let $r = (0.2, 0.9, 0.5)$ be the importance ratios.",
        "Per-token probabilities are $p = (0.9, 0.1, 0.5)$.",
        "The tokens receive probabilities $p = (0.9, 0.1, 0.5)$.",
        "The token probabilities are $q = (0.5, 0.25, 0.125)$, so the perplexity is $4$.",
        "The probabilities of the three correct tokens are $q = (0.5, 0.25, 0.125)$.",
        "A multi-label head gives $p = (0.9, 0.8)$.",
        "The acceptance rates are $p = (0.9, 0.8)$.",
    ],
)
def test_numbers_of_which_nothing_says_that_they_are_one_law(text: str) -> None:
    assert "refuted" not in words(text)


@pytest.mark.parametrize(
    "text",
    [
        "Let $p = (0.9, 0.1, 0.5)$.",
        "The model predicts $q = (0.7, 0.2, 0.2)$, and the true class is 1.",
        "For each token the model predicts $p = (0.7, 0.2, 0.2)$.",
        "The next-token probabilities are $p = (0.7, 0.2, 0.2)$.",
        "Logits $z = (2, 1, 0)$ give probabilities $p = (0.7, 0.2, 0.2)$.",
        "Let $r = (0.2, 0.9, 0.5)$ be a third distribution.",
        "The token probabilities $p = (0.7, 0.2, 0.2)$ are a distribution over three tokens.",
    ],
)
def test_masses_of_a_law_that_do_not_sum_to_one(text: str) -> None:
    assert "refuted" in words(text)
