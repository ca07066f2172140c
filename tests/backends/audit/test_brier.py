"""The Brier score: of labels, of targets, of a coin; of what it is a sum, and what is taken for it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from symbolic_it.backends.audit import audit

torch = pytest.importorskip("torch")
F = torch.nn.functional


def hot(probs: Any, labels: Any) -> Any:
    return np.eye(probs.shape[-1])[labels]


def classes(probs: Any, labels: Any) -> Any:
    return ((probs - hot(probs, labels)) ** 2).sum(-1).mean()


def expanded(probs: Any, labels: Any) -> Any:
    chosen = np.take_along_axis(probs, labels[..., None], -1)[..., 0]
    return 1 - 2 * chosen + (probs**2).sum(-1)


def of_logits(logits: Any, target: Any) -> Any:
    return (logits.softmax(-1) - F.one_hot(target, logits.size(-1))).pow(2).sum(-1)


def coin(y_true: Any, y_prob: Any) -> Any:
    return np.mean((y_true - y_prob) ** 2)


def both_sides(y_prob: Any, y_true: Any) -> Any:
    return ((y_prob - y_true) ** 2 + ((1 - y_prob) - (1 - y_true)) ** 2).mean()


RIGHT = [classes, expanded, of_logits, coin, both_sides]
WRONG: list[tuple[Callable[..., Any], str]] = [
    (lambda probs, labels: ((probs - hot(probs, labels)) ** 2).mean(), "number of elements"),
    (lambda probs, labels: classes(probs, labels) / 2, "half of the Brier score"),
    (lambda probs, labels: np.sqrt(classes(probs, labels)), "the root of the mean"),
    (lambda probs, labels: np.abs(probs - hot(probs, labels)).sum(-1), "not squared"),
    (lambda probs, labels: (hot(probs, labels) * (1 - probs) ** 2).sum(-1), "of the label's class alone"),
    (lambda probs, labels: (probs**2).sum(-1), "without the target"),
    (lambda probs, labels: ((probs - hot(probs, probs.argmax(-1))) ** 2).sum(-1), "about the most likely class"),
    (lambda y_prob, y_true: np.mean(y_prob - y_true), "p - t, not squared"),
    (lambda logits, labels: ((logits - F.one_hot(labels, logits.size(-1))) ** 2).sum(-1), "no softmax is taken"),
    (lambda y_true, y_prob: np.sqrt(coin(y_true, y_prob)), "the root of the mean"),
    (lambda y_true, y_prob: coin(y_true, 1 - y_prob), "swapped"),
]


@pytest.mark.parametrize("function", RIGHT)
def test_right_ones_are_accused_of_nothing(function: Callable[..., Any]) -> None:
    report = audit(function, "brier-score")
    assert (report.verdict, report.findings) == ("agrees", ())
    assert "clips" not in report.sentence


@pytest.mark.parametrize(("function", "words"), WRONG)
def test_mistakes_are_named(function: Callable[..., Any], words: str) -> None:
    report = audit(function, "brier")
    assert report.verdict == "differs"
    assert words in report.sentence
