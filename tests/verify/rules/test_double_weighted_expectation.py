"""Rule double-weighted-expectation: what it finds, and near misses that it leaves alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

FINDS = [
    "$I(X;Y) = E_x E_y\\left\\{ p(x,y) \\log\\frac{p(x,y)}{p(x)p(y)} \\right\\}$",
]
LEAVES = [
    "$I(X;Y) = E_{(x,y) \\sim p}\\left[ \\log\\frac{p(x,y)}{p(x)p(y)} \\right]$",
    "$I(X;Y) = \\sum_{x,y} p(x,y) \\log\\frac{p(x,y)}{p(x)p(y)}$",
]


@pytest.mark.parametrize("text", FINDS)
def test_it_finds(text: str, in_prose: Callable[[str], list[str]]) -> None:
    assert "IT302" in in_prose(text)


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str, in_prose: Callable[[str], list[str]]) -> None:
    assert "IT302" not in in_prose(text)
