"""Rule softmax-before-cross-entropy: what it finds, and near misses that it leaves alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

FINDS = [
    "F.cross_entropy(F.softmax(x, -1), y)",
    "criterion = nn.CrossEntropyLoss()\nprobs = torch.softmax(x, dim=-1)\ncriterion(probs, y)",
    "F.nll_loss(F.softmax(x, -1), y)",
]
LEAVES = [
    "F.cross_entropy(logits, y)",
    "F.nll_loss(F.log_softmax(x, -1), y)",
    "def cross_entropy(p, y):\n    return -np.log(p[y])\ncross_entropy(softmax(x), y)",
]


@pytest.mark.parametrize("text", FINDS)
def test_it_finds(text: str, in_code: Callable[[str], list[str]]) -> None:
    assert "IT704" in in_code(text)


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str, in_code: Callable[[str], list[str]]) -> None:
    assert "IT704" not in in_code(text)
