"""Rule mixed-scripts: what it finds, and near misses that it leaves alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

FINDS = [
    "Take $H(р) = -\\sum p \\log p$.",
]
LEAVES = [
    "Take $H(p) = -\\sum p \\log p$.",
    "Hier gilt $p = \\text{р}$.",
]


@pytest.mark.parametrize("text", FINDS)
def test_it_finds(text: str, in_prose: Callable[[str], list[str]]) -> None:
    assert "IT102" in in_prose(text)


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str, in_prose: Callable[[str], list[str]]) -> None:
    assert "IT102" not in in_prose(text)
