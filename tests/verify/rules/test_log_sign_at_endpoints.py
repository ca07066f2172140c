"""Rule log-sign-at-endpoints: what it finds, and near misses that it leaves alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

FINDS = [
    "The logarithm is negative for all values in $[0, 1]$.",
    "Since $\\log p$ is negative for all probabilities in [0, 1], we add a minus sign.",
]
LEAVES = [
    "log is negative on (0, 1) and zero at 1.",
    "The logarithm is negative for all values in (0, 1).",
]


@pytest.mark.parametrize("text", FINDS)
def test_it_finds(text: str, in_prose: Callable[[str], list[str]]) -> None:
    assert "IT810" in in_prose(text)


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str, in_prose: Callable[[str], list[str]]) -> None:
    assert "IT810" not in in_prose(text)
