"""What no mistake of the catalogue is, is told as a sum of elementary sums; what is none, or is chosen by the caller, is left open."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from symbolic_it import audit


def _softmax(z: Any) -> Any:
    e = np.exp(z - z.max(-1, keepdims=True))
    return e / e.sum(-1, keepdims=True)


def _picked(a: Any, y: Any) -> Any:
    return np.take_along_axis(a, np.asarray(y)[..., None], -1)[..., 0]


READ: list[tuple[str, Callable[..., Any], str]] = [
    ("entropy", lambda logits: -(_softmax(logits) * np.log(_softmax(_softmax(logits)))).sum(-1), "-sum p log softmax(p) in nats"),
    ("binary_entropy", lambda p: -p * np.log(p) - (1 - p) * np.log(p), "-log p in nats"),
    ("entropy", lambda p: -(p * np.log1p(p)).sum(-1), "-sum p log (1 + p) in nats"),
    ("binary_entropy", lambda p: -p * np.log2(1 - p) - np.log2(p), "in bits"),
    ("ce", lambda p, q: -(p * np.log(q)).sum(-1) - 2 * (p * np.log(p)).sum(-1), "-2 sum p log p - sum p log q in nats"),
    ("kl", lambda p, q: (p * np.log(p) - 3 * q * np.log(p)).sum(-1).mean(), "averaged over the batch"),
    ("kl", lambda p, q: np.exp((p * np.log(p)).sum(-1) - 2 * (q * np.log(q)).sum(-1)), "exp of (sum p log p - 2 sum q log q)"),
    ("hellinger_distance", lambda p, q: np.sqrt(((p - q) ** 2).sum(-1) / 2), "the square root of"),
    ("bce", lambda target, prob: -(target * np.log(prob) + (1 - prob) * np.log(1 - prob)).mean(), "-t log p + p log (1 - p) - log (1 - p)"),
    (
        "softmax_cross_entropy",
        lambda logits, labels: (logits.max(-1) - np.log(_picked(_softmax(logits), labels))).mean(),
        "-log p_y + max z",
    ),
    ("softmax_cross_entropy", lambda logits, labels: _picked(logits, labels) - logits.mean(-1) - 0.25, "- 0.25"),
]


@pytest.mark.parametrize(("quantity", "function", "told"), READ)
def test_it_is_told_as_a_sum(quantity: str, function: Callable[..., Any], told: str) -> None:
    report = audit(function, quantity)
    assert report.verdict == "differs"
    assert told in report.sentence


def _mixed(logits: Any, labels: Any, weight: float = 0.1) -> Any:
    p = _softmax(logits)
    return (-np.log(_picked(p, labels)) + weight * (p * np.log(p)).sum(-1)).mean()


OPEN: list[tuple[str, Callable[..., Any]]] = [
    ("kl", lambda p, q: (p**1.1 * np.log(p / q)).sum(-1)),
    ("kl", lambda p, q: (p * np.sin(p) * np.log(q)).sum(-1)),
    ("kl", lambda p, q: 0.73137 * (p * np.log(p)).sum(-1) - 0.41771 * (p * np.log(q)).sum(-1)),
    ("entropy", lambda p: -(p * np.log(p + p * p * p)).sum(-1)),
    ("kl", lambda p, q: 0.5),
    ("softmax_cross_entropy", _mixed),
    ("binary_entropy", lambda p: np.sin(3 * p)),
]


@pytest.mark.parametrize(("quantity", "function"), OPEN)
def test_it_is_left_open(quantity: str, function: Callable[..., Any]) -> None:
    assert audit(function, quantity).verdict == "undecided"


def test_a_weight_that_the_caller_chooses_is_told() -> None:
    assert "as its weight declares" in audit(_mixed, "softmax_cross_entropy").sentence
