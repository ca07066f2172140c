"""Rule perplexity-base: what it finds, and near misses that it leaves alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

FINDS = [
    "Perplexity is exp of the cross-entropy in bits.",
    "Perplexity is 2 to the power of the cross-entropy in nats.",
]
LEAVES = [
    "Perplexity is the exponential of the cross-entropy in nats.",
    "Perplexity is 2 to the power of the cross-entropy in bits.",
]


@pytest.mark.parametrize("text", FINDS)
def test_it_finds(text: str, in_prose: Callable[[str], list[str]]) -> None:
    assert "IT607" in in_prose(text)


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str, in_prose: Callable[[str], list[str]]) -> None:
    assert "IT607" not in in_prose(text)
