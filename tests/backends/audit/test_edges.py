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


def causal(probs: Any, labels: Any) -> Any:
    return -probs[:, :-1].gather(-1, labels[:, 1:, None]).log().sum()


def padded(pad: int) -> Callable[[Any, Any], Any]:
    def loss(probs: Any, labels: Any, pad_id: int = pad) -> Any:
        return (-probs.gather(-1, labels[..., None])[..., 0].log() * (labels != pad_id)).sum()

    return loss


def up_to(probs: Any, labels: Any, lengths: Any) -> Any:
    kept = np.arange(labels.shape[1]) < lengths[:, None]
    return -(np.log(np.take_along_axis(probs, labels[..., None], -1)[..., 0]) * kept).sum()


def smoothed(probs: Any, labels: Any, eps: float = 0.3) -> Any:
    return (-(1 - eps) * probs.gather(-1, labels[..., None])[..., 0].log() - eps * probs.log().mean(-1)).mean()


def of_one(probs: Any, label: Any) -> float:
    return -math.log(probs[int(label)])


def clipped_of_one(probs: Any, label: Any) -> float:
    return -math.log(max(probs[int(label)], 1e-3))


def margin(h: Any) -> Any:
    return -torch.log(torch.sigmoid(h))


def overflowing(chosen_rewards: Any, rejected_rewards: Any) -> Any:
    e = np.exp(rejected_rewards - chosen_rewards)
    return -np.log(1 - e / (1 + e)).mean()


def naive_dpo(
    policy_chosen_logps: Any, policy_rejected_logps: Any, ref_chosen_logps: Any, ref_rejected_logps: Any, beta: float = 0.1
) -> Any:
    return margin(beta * (policy_chosen_logps - policy_rejected_logps - ref_chosen_logps + ref_rejected_logps)).mean()


def test_an_entropy_in_bits_is_not_off_near_certainty() -> None:
    assert "near certainty" not in audit(entropy_in_bits, "entropy", unit="bits").sentence


@pytest.mark.parametrize(
    ("function", "quantity", "accused"),
    [
        (clipped(1e-2), "ce", True),
        (clipped(1e-7), "ce", False),
        (lambda q, p: clipped(1e-2)(p, q), "ce", True),
        (of_labels, "ce", True),
        (binary(1e-2), "bce", True),
        (binary(1e-12), "bce", False),
        (clipped_of_one, "ce", True),
        (causal, "ce", False),
        (padded(0), "ce", False),
        (padded(1), "ce", False),
        (up_to, "ce", False),
        (of_one, "ce", False),
        (smoothed, "label-smoothing-cross-entropy", False),
    ],
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


def test_what_is_expected_where_a_margin_gives_nan_is_finite() -> None:
    report = audit(overflowing, "bt")
    assert [(f.got, f.expected) for f in report.findings] == [("nan", "a finite loss")]


def test_terms_that_are_not_summed_are_as_near_certainty_as_their_sum() -> None:
    assert "near certainty" not in audit(lambda p: -p * np.log(p), "entropy").sentence
