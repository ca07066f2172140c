"""Log-sum-exp, its square, the softmax."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from symbolic_it.backends.audit import audit


def lse(z: Any) -> Any:
    return np.log(np.exp(z).sum(-1))


RIGHT = [
    (lse, "lse"),
    (lambda router_logits: 1e-3 * (lse(router_logits) ** 2).mean(), "z-loss"),
    (lambda logits: np.exp(logits) / np.exp(logits).sum(-1, keepdims=True), "softmax"),
]
WRONG = [
    (lambda z: np.log(np.exp(z).sum(0)), "lse", "over axis 0"),
    (lambda z: np.log(np.exp(z).mean(-1)), "lse", "the log of the mean of exp"),
    (lambda z: np.log(np.exp(z - z.max(-1, keepdims=True)).sum(-1)), "lse", "not added back"),
    (lambda z: lse(z).mean(), "z-loss", "not squared"),
    (lambda z: lse(z).mean() ** 2, "z-loss", "not the mean of the squares"),
    (lambda z: np.exp(z) / np.exp(z).sum(0), "softmax", "over axis 0"),
    (lambda z: z - np.log(np.exp(z).sum(-1, keepdims=True)), "softmax", "log-softmax"),
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
