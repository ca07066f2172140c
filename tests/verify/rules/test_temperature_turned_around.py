"""Rule temperature-turned-around: what it finds; true sentences in the same words, negations and doubts are left alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

FINDS = [
    "As the temperature goes to infinity, the softmax approaches a one-hot distribution.",
    "As the temperature approaches zero, the softmax approaches the uniform distribution.",
    "A higher temperature makes the distribution sharper.",
    "Lowering the temperature increases the entropy of the distribution.",
    "The softmax is invariant to multiplying all logits by a constant.",
    "Adding a constant to all logits changes the softmax.",
]
LEAVES = [
    "As the temperature goes to infinity, the softmax approaches the uniform distribution.",
    "A higher temperature flattens the distribution.",
    "The softmax outputs sum to one.",
    "Adding a constant to all logits does not change the softmax.",
    "A higher temperature does not make the distribution sharper.",
    "A higher inverse temperature makes the distribution sharper.",
    "As the temperature goes from infinity to zero, the softmax goes from uniform to one-hot.",
    "As the temperature goes to zero, the uniform distribution is left behind.",
    "Lower temperatures make the distribution sharper and higher temperatures make it flatter.",
    "The softmax is invariant to adding a constant.",
]


@pytest.mark.parametrize("text", FINDS)
def test_it_finds(text: str, in_prose: Callable[[str], list[str]]) -> None:
    assert "IT817" in in_prose(text)


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str, in_prose: Callable[[str], list[str]]) -> None:
    assert "IT817" not in in_prose(text)
