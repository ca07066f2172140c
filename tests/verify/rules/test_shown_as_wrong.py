"""What a chapter shows as a mistake is not held against it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

FINDS = [
    "F.cross_entropy(F.softmax(x, -1), y)",
    "loss = F.cross_entropy(F.softmax(x, -1), y)  # the loss of a batch",
]
LEAVES = [
    "F.cross_entropy(F.softmax(x, -1), y)  # wrong",
    "# don't do this\nloss = F.cross_entropy(F.softmax(x, -1), y)",
    "wrong_loss = F.cross_entropy(F.softmax(x, -1), y)",
    "def buggy(x, y):\n    return F.cross_entropy(F.softmax(x, -1), y)",
    'print("double softmax:", F.cross_entropy(F.softmax(x, -1), y))',
]


@pytest.mark.parametrize("text", FINDS)
def test_it_finds(text: str, in_code: Callable[[str], list[str]]) -> None:
    assert "IT704" in in_code(text)


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str, in_code: Callable[[str], list[str]]) -> None:
    assert "IT704" not in in_code(text)
