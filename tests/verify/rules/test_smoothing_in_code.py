"""Rule smoothing-in-code: what it finds, and near misses that it leaves alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

FINDS = [
    "loss = F.cross_entropy(logits, y, label_smoothing=0.1)  # eps/(K-1) on the wrong classes",
    'def smoothed(logits, y, eps):\n    """1 - eps on the target and eps / (K - 1) on the other classes."""\n    return F.cross_entropy(logits, y, label_smoothing=eps)',
]
LEAVES = [
    "loss = F.cross_entropy(logits, y, label_smoothing=0.1)  # eps/K on every class",
    "loss = F.cross_entropy(logits, y, label_smoothing=0.1)",
    "# the paper has eps/(K-1); torch uses eps/K\nloss = F.cross_entropy(logits, y, label_smoothing=0.1)",
    "# eps/(K-1) on the others\nloss = F.cross_entropy(logits, y, label_smoothing=eps * K / (K - 1))",
    "# eps/(K-1) on the others\nt = torch.full((B, K), eps / (K - 1))",
    "# eps/(K-1), not supported here\nloss = F.cross_entropy(logits, y)",
]


@pytest.mark.parametrize("text", FINDS)
def test_it_finds(text: str, in_code: Callable[[str], list[str]]) -> None:
    assert "IT724" in in_code(text)


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str, in_code: Callable[[str], list[str]]) -> None:
    assert "IT724" not in in_code(text)
