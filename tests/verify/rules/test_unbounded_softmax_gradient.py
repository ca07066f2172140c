"""Rule unbounded-softmax-gradient: what it finds, and near misses that it leaves alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

FINDS = [
    "With a softmax output the gradient of the loss is proportional to 1/q.",
    "For softmax targets the gradient scales as $1/q$.",
    "The gradient with respect to the logits grows like $\\frac{1}{q_y}$.",
    "Through the softmax, gradients are inversely proportional to the probability of the true token.",
]
LEAVES = [
    "With respect to the probability, the gradient of the loss is proportional to 1/q.",
    "The gradient with respect to q is -1/q, but through the softmax the factor cancels and leaves q - 1.",
    "For softmax outputs the gradient is not proportional to 1/q.",
]


@pytest.mark.parametrize("text", FINDS)
def test_it_finds(text: str, in_prose: Callable[[str], list[str]]) -> None:
    assert "IT804" in in_prose(text)


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str, in_prose: Callable[[str], list[str]]) -> None:
    assert "IT804" not in in_prose(text)
