"""What is given, unchanged or summed, is no entropy; a log-sum-exp belongs to the softmax beside it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from symbolic_it.backends.audit import audit


def softmax(z: Any) -> Any:
    e = np.exp(z)
    return e / e.sum(-1, keepdims=True)


@pytest.mark.parametrize(
    ("function", "words"),
    [
        (np.sum, "the sum of what it is given"),
        (np.log, "the logarithm of what it is given"),
        (lambda p: p, "unchanged"),
        (lambda p: 1 + (p * np.log(p)).sum(-1) / np.log(p.shape[-1]), "1 minus the entropy over log K"),
        (lambda logits: np.log(np.exp(logits).sum(-1)) - (softmax(logits) * logits).mean(-1), "the mean, not the sum, of p z"),
        (lambda logits: -(softmax(logits) * (logits - np.log(np.exp(logits).sum(0)))).sum(-1), "log-sum-exp over the wrong axis"),
    ],
)
def test_it_is_named(function: Callable[..., Any], words: str) -> None:
    report = audit(function, "entropy")
    assert report.verdict == "differs"
    assert words in report.sentence


def test_a_nan_at_zero_alone_is_said_to_be_all() -> None:
    assert "right elsewhere, but 0 log 0 is nan" in audit(lambda p: -(p * np.log(p)).sum(-1), "entropy").sentence
