"""A constant inside a logarithm is told, the callable's own one too; one that does not show is no fault."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from symbolic_it.backends.audit import audit


def smeared(p: Any, q: Any) -> Any:
    return (p * (np.log(p + 0.05) - np.log(q + 0.05))).sum(-1)


def smeared_by_default(p: Any, q: Any, eps: float = 0.03) -> Any:
    return (p * np.log((p + eps) / (q + eps))).sum(-1)


def smeared_a_little(p: Any, q: Any, eps: float = 1e-12) -> Any:
    return (p * np.log((p + eps) / (q + eps))).sum(-1)


def clipped(y_true: Any, y_pred: Any) -> Any:
    return -np.sum(y_true * np.log(np.clip(y_pred, 0.15, 0.85)), axis=-1)


def clipped_a_little(y_true: Any, y_pred: Any) -> Any:
    return -np.sum(y_true * np.log(np.clip(y_pred, 1e-7, 1 - 1e-7)), axis=-1)


def floored(p: Any) -> Any:
    return -(p * np.log(np.maximum(p, 0.2))).sum(-1)


@pytest.mark.parametrize(
    ("function", "quantity", "told"),
    [(smeared, "kl", "constant 0.05"), (smeared_by_default, "kl", "constant 0.03"), (clipped, "ce", "0.15"),
     (floored, "entropy", "above 0.2")],
)  # fmt: skip
def test_it_is_told(function: Callable[..., Any], quantity: str, told: str) -> None:
    report = audit(function, quantity)
    assert (report.verdict, told in report.sentence) == ("differs", True), report.sentence


@pytest.mark.parametrize(("function", "quantity"), [(smeared_a_little, "kl"), (clipped_a_little, "ce")])
def test_one_that_does_not_show_is_no_fault(function: Callable[..., Any], quantity: str) -> None:
    assert audit(function, quantity).verdict == "agrees"
