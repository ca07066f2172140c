"""Rule smoothing-always-raises: what it finds, and near misses that it leaves alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

FINDS = [
    "Label smoothing always increases the cross-entropy.",
    "Label smoothing raises the cross-entropy compared to hard targets.",
    "Label smoothing necessarily raises the loss.",
    "With smoothing, the targets are soft. This increases the cross-entropy relative to one-hot targets.",
]
LEAVES = [
    "Label smoothing raises the minimum of the cross-entropy.",
    "Label smoothing typically raises the training loss of a well-trained model.",
    "Label smoothing does not always raise the cross-entropy.",
    "Label smoothing raises the smallest achievable cross-entropy compared with hard targets.",
]


@pytest.mark.parametrize("text", FINDS)
def test_it_finds(text: str, in_prose: Callable[[str], list[str]]) -> None:
    assert "IT807" in in_prose(text)


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str, in_prose: Callable[[str], list[str]]) -> None:
    assert "IT807" not in in_prose(text)
