"""Rule code-marginals: what it finds, and near misses that it leaves alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

FINDS = [
    "mutual_information(np.array([[0.1, 0.5], [0.1, 0.3]]), np.array([0.2, 0.8]), np.array([[0.75, 0.25]]))",
    "joint_entropy([[0.1, 0.5], [0.2, 0.3]])",
]
LEAVES = [
    "mutual_information(np.array([[0.1, 0.5], [0.1, 0.3]]), np.array([0.6, 0.4]), np.array([0.2, 0.8]))",
    "joint_entropy([[0.1, 0.5], [0.1, 0.3]])",
    "conditional_entropy(np.array([[0.9, 0.1], [0.2, 0.8]]), np.array([0.5, 0.5]))",
]


@pytest.mark.parametrize("text", FINDS)
def test_it_finds(text: str, in_code: Callable[[str], list[str]]) -> None:
    assert "IT503" in in_code(text)


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str, in_code: Callable[[str], list[str]]) -> None:
    assert "IT503" not in in_code(text)
