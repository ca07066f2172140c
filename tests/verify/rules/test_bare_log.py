"""Rule bare-log: what it finds, and near misses that it leaves alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

FINDS = [
    "$H = -\\sum p log p$",
]
LEAVES = [
    "$H = -\\sum p \\log p$",
    "$\\operatorname{log} x$",
    "$\\text{log loss}$",
]


@pytest.mark.parametrize("text", FINDS)
def test_it_finds(text: str, in_prose: Callable[[str], list[str]]) -> None:
    assert "IT103" in in_prose(text)


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str, in_prose: Callable[[str], list[str]]) -> None:
    assert "IT103" not in in_prose(text)
