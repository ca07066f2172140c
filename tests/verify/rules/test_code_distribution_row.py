"""Rule code-distribution-row: what it finds, and near misses that it leaves alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

FINDS = [
    "preds = torch.tensor([[0.3, 0.6, 0.1], [0.2, 0.3, 0.6]])\nlabels = torch.tensor([0, 2])\ncross_entropy(preds, labels)",
    "y_hat = np.array([[0.25, 0.75], [0.5, 0.4]])",
    "table = np.array([[0.9, 0.1], [0.4, 0.5]])  # transition matrix",
    "out = np.array([[0.5, 0.25, 0.25], [0.1, 0.1, 0.7]])\nloss = -np.log(out)[range(2), y].mean()",
    "out = np.array([[0.5, 0.25, 0.25], [0.1, 0.1, 0.7]])\nprint(nll(out, y))",
]
LEAVES = [
    "preds = torch.tensor([[0.3, 0.6, 0.1], [0.2, 0.3, 0.5]])\ncross_entropy(preds, labels)",
    "preds = torch.tensor([[0.3, 0.6, 0.2], [0.2, 0.3, 0.5]])\npreds = preds / preds.sum(1, keepdim=True)",
    "x = np.array([[0.2, 0.8], [0.5, 0.7]])",
    "x = torch.tensor([[0.2, 0.8], [0.5, 0.7]])\nloss = F.cross_entropy(x, y)",
    "x = torch.tensor([[0.2, 0.8], [0.5, 0.7]])\ncriterion = nn.CrossEntropyLoss()\nloss = criterion(x, y)",
    "probs = torch.tensor([[0.9, 0.1, 0.3], [0.2, 0.8, 0.0]])\nloss = F.binary_cross_entropy(probs, y)",
    "joint_probs = np.array([[0.4, 0.6], [0.0, 0.0]])",
    "preds = np.array([[0.3, 0.6], [0.7, 0.4]])",
    "probs = np.array([[0.333, 0.333, 0.333], [0.5, 0.25, 0.25]])",
    "probs = np.array([[1, 0], [1, 1]])",
]


@pytest.mark.parametrize("text", FINDS)
def test_it_finds(text: str, in_code: Callable[[str], list[str]]) -> None:
    assert "IT505" in in_code(text)


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str, in_code: Callable[[str], list[str]]) -> None:
    assert "IT505" not in in_code(text)
