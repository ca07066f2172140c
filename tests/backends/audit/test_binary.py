"""Binary cross-entropy of probabilities and of logits, with the target first or last."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from symbolic_it.backends.audit import audit

torch = pytest.importorskip("torch")
F = torch.nn.functional


def clipped(y_true: Any, y_pred: Any) -> Any:
    p = np.clip(y_pred, 1e-12, 1 - 1e-12)
    return -np.mean(y_true * np.log(p) + (1 - y_true) * np.log(1 - p))


def of_torch(input: Any, target: Any) -> Any:
    return F.binary_cross_entropy(input, target, reduction="none").sum(-1).mean()


def of_labels(probs: Any, labels: Any) -> Any:
    if not set(np.unique(labels)) <= {0.0, 1.0}:
        raise ValueError("labels are 0 or 1")
    return np.where(labels == 1, -np.log(probs), -np.log1p(-probs)).mean()


def half(y_true: Any, y_pred: Any) -> Any:
    return -np.mean(y_true * np.log(y_pred))


def swapped(target: Any, pred: Any) -> Any:
    return F.binary_cross_entropy(target, pred)


def turned(y_true: Any, y_pred: Any) -> Any:
    return np.mean(y_true * np.log(y_pred) + (1 - y_true) * np.log1p(-y_pred))


def with_logits(logits: Any, labels: Any) -> Any:
    return np.maximum(logits, 0) - logits * labels + np.log1p(np.exp(-np.abs(logits)))


def of_torch_with_logits(logits: Any, targets: Any, reduction: str = "mean") -> Any:
    return F.binary_cross_entropy_with_logits(logits, targets, reduction=reduction)


def sigmoid_twice(logits: Any, targets: Any) -> Any:
    return F.binary_cross_entropy_with_logits(torch.sigmoid(logits), targets)


def one_minus(logits: Any, labels: Any) -> Any:
    return labels * np.logaddexp(0, logits) + (1 - labels) * np.logaddexp(0, -logits)


def added(x: Any, z: Any) -> Any:
    return np.maximum(x, 0) + x * z + np.log1p(np.exp(-np.abs(x)))


def unnamed(a: Any, b: Any) -> Any:
    return F.binary_cross_entropy(a, b)


def of_named_logits(logits: Any, targets: Any) -> Any:
    return (logits.clamp(min=0) - logits * targets + torch.log1p(torch.exp(-logits.abs()))).mean()


RIGHT = [
    (of_named_logits, "bce"),
    (unnamed, "bce"),
    (clipped, "bce"),
    (of_torch, "bce"),
    (of_labels, "bce"),
    (with_logits, "bce-with-logits"),
    (of_torch_with_logits, "bce-with-logits"),
]
WRONG = [
    (added, "bce-with-logits", "added, not taken off"),
    (half, "bce", "without the term of 1 - t"),
    (swapped, "bce", "target and prediction swapped"),
    (turned, "bce", "the sign is turned"),
    (sigmoid_twice, "bce-with-logits", "sigmoid is taken twice"),
    (one_minus, "bce-with-logits", "p and 1 - p swapped"),
    (lambda logits, targets: clipped(targets, logits), "bce-with-logits", "no sigmoid is taken"),
]


@pytest.mark.parametrize(("function", "quantity"), RIGHT)
def test_right_ones_are_accused_of_nothing(function: Callable[..., Any], quantity: str) -> None:
    report = audit(function, quantity)
    assert report.findings == ()
    assert report.verdict == "agrees"


@pytest.mark.parametrize(("function", "quantity", "words"), WRONG)
def test_mistakes_are_named(function: Callable[..., Any], quantity: str, words: str) -> None:
    report = audit(function, quantity)
    assert report.verdict == "differs"
    assert words in report.sentence
