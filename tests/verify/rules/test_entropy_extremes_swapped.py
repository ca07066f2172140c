"""Rule entropy-extremes-swapped: what it finds, and near misses that it leaves alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

FINDS = [
    "Entropy is maximal when the distribution is deterministic.",
    "Entropy is zero for the uniform distribution.",
    "The entropy is lowest when all outcomes are equally likely.",
]
LEAVES = [
    "Entropy is maximal for the uniform distribution.",
    "Entropy is zero for a deterministic distribution.",
]


@pytest.mark.parametrize("text", FINDS)
def test_it_finds(text: str, in_prose: Callable[[str], list[str]]) -> None:
    assert "IT814" in in_prose(text)


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str, in_prose: Callable[[str], list[str]]) -> None:
    assert "IT814" not in in_prose(text)
