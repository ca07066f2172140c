"""What shows at the edges alone: clips that hide, overflow, and no more than that in bits."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from symbolic_it.backends.audit import audit

torch = pytest.importorskip("torch")
F = torch.nn.functional


def entropy_in_bits(p: Any) -> float:
    return -sum(x * math.log2(x) for x in p if x > 0)


def clipped(low: float) -> Callable[[Any, Any], Any]:
    return lambda p, q: -(p * np.log(np.clip(q, low, 1))).sum(-1)


def of_labels(probs: Any, labels: Any) -> Any:
    return -torch.log(probs.gather(-1, labels[..., None])[..., 0].clamp(min=1e-2)).mean()


def binary(low: float) -> Callable[[Any, Any], Any]:
    def bce(y_true: Any, y_pred: Any) -> Any:
        q = np.clip(y_pred, low, 1 - low)
        return -(y_true * np.log(q) + (1 - y_true) * np.log(1 - q)).mean()

    return bce


def margin(h: Any) -> Any:
    return -torch.log(torch.sigmoid(h))


def naive_dpo(policy_chosen_logps: Any, policy_rejected_logps: Any, ref_chosen_logps: Any, ref_rejected_logps: Any, beta: float = 0.1) -> Any:
    return margin(beta * (policy_chosen_logps - policy_rejected_logps - ref_chosen_logps + ref_rejected_logps)).mean()


def test_an_entropy_in_bits_is_not_off_near_certainty() -> None:
    assert "near certainty" not in audit(entropy_in_bits, "entropy", unit="bits").sentence


@pytest.mark.parametrize(
    ("function", "quantity", "accused"),
    [(clipped(1e-2), "ce", True), (clipped(1e-7), "ce", False), (of_labels, "ce", True), (binary(1e-2), "bce", True), (binary(1e-12), "bce", False)],
)
def test_a_clip_is_accused_where_it_hides_what_matters(function: Callable[..., Any], quantity: str, accused: bool) -> None:
    report = audit(function, quantity)
    assert (report.verdict == "differs") is accused
    assert ("a probability of 1e-4 gives" in report.sentence) is accused


@pytest.mark.parametrize(
    ("function", "quantity", "remark"),
    [
        (lambda z: np.log(np.exp(z).sum(-1)), "lse", "large logits give inf"),
        (naive_dpo, "dpo", "a margin far below 0 gives inf"),
        (lambda chosen_rewards, rejected_rewards: margin(chosen_rewards - rejected_rewards).mean(), "bt", "a margin far below 0 gives inf"),
    ],
)
def test_overflow_is_remarked_not_accused(function: Callable[..., Any], quantity: str, remark: str) -> None:
    report = audit(function, quantity)
    assert report.verdict == "agrees"
    assert remark in report.sentence
