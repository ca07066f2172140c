"""Rule ambiguous-comma: what it finds, and near misses that it leaves alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

FINDS = [
    "$H = 0,469$ bits",
]
LEAVES = [
    "$H = 0{,}469$ bits",
    "$p = (0,5)$",
    "$N = 50,257$",
]


@pytest.mark.parametrize("text", FINDS)
def test_it_finds(text: str, in_prose: Callable[[str], list[str]]) -> None:
    assert "IT104" in in_prose(text)


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str, in_prose: Callable[[str], list[str]]) -> None:
    assert "IT104" not in in_prose(text)
