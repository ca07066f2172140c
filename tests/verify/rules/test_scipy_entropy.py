"""Rule scipy-entropy: what it finds, and near misses that it leaves alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

FINDS = [
    "cross_entropy = scipy.stats.entropy(p, q)",
    "from scipy.stats import entropy\nentropy([0.5, 0.2])",
]
LEAVES = [
    "kl = scipy.stats.entropy(p, q)",
    "from scipy.stats import entropy\nentropy([0.5, 0.5])",
]


@pytest.mark.parametrize("text", FINDS)
def test_it_finds(text: str, in_code: Callable[[str], list[str]]) -> None:
    assert "IT709" in in_code(text)


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str, in_code: Callable[[str], list[str]]) -> None:
    assert "IT709" not in in_code(text)
