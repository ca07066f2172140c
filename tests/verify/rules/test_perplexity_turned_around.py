"""Rule perplexity-turned-around: what it finds; true sentences in the same words, negations and doubts are left alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

FINDS = [
    "A higher perplexity means that the model predicts the text better.",
    "Higher perplexity is better.",
    "A perplexity of 0 means that the model is perfect.",
    "Perplexity is never above 1.",
    "Perplexity is never greater than the size of the vocabulary.",
    "A model that guesses uniformly among $V$ words has perplexity $\\log V$.",
    "Perplexities of models with different tokenizers are directly comparable.",
    "A perfect model has a perplexity of 0.",
    "Perplexity ranges from 0 to infinity.",
    "Higher perplexity means a better model.",
    "A lower perplexity means that the model is more surprised by the text.",
    "Perplexity is the logarithm of the cross-entropy.",
]
LEAVES = [
    "A lower perplexity means that the model predicts the text better.",
    "Lower perplexity is better.",
    "A perplexity of 1 means that the model is perfect.",
    "Perplexity is never below 1.",
    "A model can have a perplexity greater than the size of its vocabulary.",
    "A model that guesses uniformly among $V$ words has perplexity $V$.",
    "A model that guesses uniformly among $V$ words has a loss of $\\log V$.",
    "Perplexities of models with different tokenizers are not comparable.",
    "Perplexities of models with different tokenizers can be compared if they are normalised per byte.",
    "Perplexity is at least 1.",
    "A perfect model has a perplexity of 1.",
    "A lower perplexity means that the model is less surprised by the text.",
    "Perplexity is the exponential of the cross-entropy.",
    "Perplexity can never be 0; a perfect model has a perplexity of 1.",
    "It is a common mistake to think that a higher perplexity means a better model.",
    "Log-perplexity ranges from 0 to infinity.",
    "A lower perplexity means that the model is less surprised, a higher one that it is more surprised.",
    "Higher perplexity means the model is worse.",
    "Higher perplexity on shuffled text means a better understanding of order.",
]


@pytest.mark.parametrize("text", FINDS)
def test_it_finds(text: str, in_prose: Callable[[str], list[str]]) -> None:
    assert "IT816" in in_prose(text)


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str, in_prose: Callable[[str], list[str]]) -> None:
    assert "IT816" not in in_prose(text)
