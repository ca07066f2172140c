"""Rule jensenshannon-distance: what it finds, and near misses that it leaves alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

FINDS = [
    "jsd = jensenshannon(p, q)",
]
LEAVES = [
    "jsd = jensenshannon(p, q) ** 2",
    "js_distance = jensenshannon(p, q)",
]


@pytest.mark.parametrize("text", FINDS)
def test_it_finds(text: str, in_code: Callable[[str], list[str]]) -> None:
    assert "IT710" in in_code(text)


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str, in_code: Callable[[str], list[str]]) -> None:
    assert "IT710" not in in_code(text)
