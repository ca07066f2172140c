"""Rule false-distribution: what it finds, and near misses that it leaves alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

FINDS = [
    "Let $p = [0.5, 0.4, 0.3]$ be a distribution.",
]
LEAVES = [
    "Let $p = [0.5, 0.4, 0.1]$ be a distribution.",
]


@pytest.mark.parametrize("text", FINDS)
def test_it_finds(text: str, in_prose: Callable[[str], list[str]]) -> None:
    assert "IT501" in in_prose(text)


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str, in_prose: Callable[[str], list[str]]) -> None:
    assert "IT501" not in in_prose(text)
