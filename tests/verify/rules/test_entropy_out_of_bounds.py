"""Rule entropy-out-of-bounds: what it finds, and near misses that it leaves alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

FINDS = [
    "Entropy is always between 0 and 1.",
    "The entropy of any discrete random variable is at most one bit.",
    "Entropy can never exceed 1 bit.",
    "Cross-entropy is always less than or equal to the entropy.",
    "The cross-entropy is never larger than the entropy.",
    "The entropy of a discrete random variable can be negative.",
    "The joint entropy is at most the entropy of either variable.",
]
LEAVES = [
    "For a binary variable, entropy is always between 0 and 1.",
    "Entropy ranges from 0 to 1.",
    "A decision tree splits two classes. Entropy is always between 0 and 1.",
    "Normalized entropy is always between 0 and 1.",
    "Binary entropy is always at most 1 bit.",
    "Entropy is always at most log K.",
    "The cross-entropy is never smaller than the entropy.",
    "Differential entropy can be negative.",
    "The joint entropy is at most the sum of the entropies.",
    "It is a myth that entropy is always between 0 and 1.",
    "The conditional entropy is at most the entropy.",
]


@pytest.mark.parametrize("text", FINDS)
def test_it_finds(text: str, in_prose: Callable[[str], list[str]]) -> None:
    assert "IT820" in in_prose(text)


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str, in_prose: Callable[[str], list[str]]) -> None:
    assert "IT820" not in in_prose(text)
