"""Rule differential-entropy-sign: what it finds, and near misses that it leaves alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

FINDS = [
    "Differential entropy is always non-negative.",
    "The entropy of a continuous random variable can never be negative.",
    "Like Shannon entropy, differential entropy is never negative.",
]
LEAVES = [
    "Differential entropy is not always non-negative.",
    "The entropy of a discrete variable is non-negative.",
]


@pytest.mark.parametrize("text", FINDS)
def test_it_finds(text: str, in_prose: Callable[[str], list[str]]) -> None:
    assert "IT811" in in_prose(text)


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str, in_prose: Callable[[str], list[str]]) -> None:
    assert "IT811" not in in_prose(text)
