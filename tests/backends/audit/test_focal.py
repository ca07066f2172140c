"""The focal loss: its weight, its gamma, a class weight."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from symbolic_it.backends.audit import audit

torch = pytest.importorskip("torch")
F = torch.nn.functional


def ce(z: Any, y: Any) -> Any:
    return -F.log_softmax(z, -1).gather(-1, y.unsqueeze(-1)).squeeze(-1)


def focal(logits: Any, target: Any, gamma: float = 2.0) -> Any:
    loss = ce(logits, target)
    return ((1 - torch.exp(-loss)) ** gamma * loss).mean()


def focal_told(logits: Any, target: Any, gamma: float, alpha: float = 1.0) -> Any:
    loss = ce(logits, target)
    return alpha * (1 - torch.exp(-loss)) ** gamma * loss


class Focal(torch.nn.Module):
    def __init__(self, gamma: float = 1.5) -> None:
        super().__init__()
        self.gamma = gamma

    def forward(self, inputs: Any, targets: Any) -> Any:
        return focal(inputs, targets, self.gamma)


def weight_of_p(logits: Any, target: Any, gamma: float = 2.0) -> Any:
    loss = ce(logits, target)
    return (torch.exp(-loss) ** gamma * loss).mean()


def weighted(logits: Any, target: Any, gamma: float = 2.0, alpha: float = 0.25) -> Any:
    return alpha * focal(logits, target, gamma)


def unweighted(logits: Any, target: Any, gamma: float = 2.0) -> Any:
    return ce(logits, target).mean()


def one_hot(y_true: Any, y_pred: Any, gamma: float = 2.0) -> Any:
    return (-y_true * (1 - y_pred) ** gamma * torch.log(y_pred)).sum(-1).mean()


def one_hot_mean(y_true: Any, y_pred: Any, gamma: float = 2.0) -> Any:
    return (-y_true * (1 - y_pred) ** gamma * torch.log(y_pred)).mean()


def binary(logits: Any, y: Any, gamma: float = 2.0, alpha: float = 0.25) -> Any:
    p = torch.sigmoid(logits)
    right, weight = p * y + (1 - p) * (1 - y), alpha * y + (1 - alpha) * (1 - y)
    return (weight * (1 - right) ** gamma * F.binary_cross_entropy_with_logits(logits, y, reduction="none")).mean()


def binary_uneven(logits: Any, y: Any, gamma: float = 2.0, alpha: float = 0.25) -> Any:
    loss = F.binary_cross_entropy_with_logits(logits, y, reduction="none")
    return (alpha * (1 - torch.sigmoid(logits)) ** gamma * loss).mean()


def of_no_gamma(logits: Any, target: Any) -> Any:
    return focal(logits, target, 3.0)


RIGHT = [one_hot, binary, focal, focal_told, Focal(), of_no_gamma, weighted]
WRONG = [
    (one_hot_mean, "number of elements"),
    (binary_uneven, "weighs both classes"),
    (weight_of_p, "the weight is p, not 1 - p"),
    (lambda logits, target: 0.25 * focal(logits, target, 2.0), "a weight alpha of all classes"),
    (lambda logits, target, gamma=2.0: (1 - gamma * torch.exp(-ce(logits, target))) * ce(logits, target), "gamma multiplies"),
    (unweighted, "no focal weight"),
    (lambda logits, target: ce(logits, target).mean(), "no focal weight"),
]


@pytest.mark.parametrize("function", RIGHT)
def test_right_ones_are_accused_of_nothing(function: Callable[..., Any]) -> None:
    report = audit(function, "focal")
    assert report.findings == ()
    assert report.verdict == "agrees"


@pytest.mark.parametrize(("function", "words"), WRONG)
def test_mistakes_are_named(function: Callable[..., Any], words: str) -> None:
    report = audit(function, "focal")
    assert report.verdict == "differs"
    assert words in report.sentence
