"""Rule code-distribution: what it finds, and near misses that it leaves alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

FINDS = [
    "p = np.array([0.5, 0.3, 0.1])\nprint(entropy(p))",
    "entropy(np.array([0.5, 0.6]))",
]
LEAVES = [
    "p = np.array([0.5, 0.3, 0.2])\nprint(entropy(p))",
    "p = np.array([0.5, 0.3, 0.1])\np = p / p.sum()\nprint(entropy(p))",
    "p = [0.33, 0.33, 0.33]\nentropy(p)",
    "p = np.array([2.0, 1.0])\nentropy(p)",
]


@pytest.mark.parametrize("text", FINDS)
def test_it_finds(text: str, in_code: Callable[[str], list[str]]) -> None:
    assert "IT504" in in_code(text)


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str, in_code: Callable[[str], list[str]]) -> None:
    assert "IT504" not in in_code(text)
