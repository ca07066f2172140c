"""Rule kl-called-bounded: what it finds, and near misses that it leaves alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

FINDS = [
    "KL divergence ranges from 0 to 1.",
    "The KL divergence is bounded above by log 2.",
    "The KL divergence lies between 0 and 1.",
    "Cross-entropy is always between 0 and 1.",
]
LEAVES = [
    "The KL divergence is unbounded.",
    "KL divergence is bounded below by 0.",
    "JSD is bounded by log 2.",
]


@pytest.mark.parametrize("text", FINDS)
def test_it_finds(text: str, in_prose: Callable[[str], list[str]]) -> None:
    assert "IT813" in in_prose(text)


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str, in_prose: Callable[[str], list[str]]) -> None:
    assert "IT813" not in in_prose(text)
