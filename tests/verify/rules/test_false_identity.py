"""Rule false-identity: what it finds, and near misses that it leaves alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

FINDS = [
    "$H(p, q) = H(p) - D_{KL}(p \\| q)$",
]
LEAVES = [
    "$H(p, q) = H(p) + D_{KL}(p \\| q)$",
]


@pytest.mark.parametrize("text", FINDS)
def test_it_finds(text: str, in_prose: Callable[[str], list[str]]) -> None:
    assert "IT301" in in_prose(text)


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str, in_prose: Callable[[str], list[str]]) -> None:
    assert "IT301" not in in_prose(text)
