"""Estimators that clamp: what they clamp is told, and a sum over a sequence is no clamp."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from symbolic_it.backends.audit import audit

torch = pytest.importorskip("torch")


def k3(d: Any) -> Any:
    return torch.expm1(d) - d


def summed(logprobs: Any, ref_logprobs: Any, mask: Any) -> Any:
    return ((logprobs - ref_logprobs) * mask).sum(-1)


def of_numpy(logprobs: Any, ref_logprobs: Any) -> Any:
    return np.mean((logprobs - ref_logprobs) ** 2) / 2


def far(logprobs: Any, ref_logprobs: Any) -> Any:
    return k3((ref_logprobs - logprobs).clamp(-20, 20))


@pytest.mark.parametrize(("function", "quantity", "clamps"), [(summed, "k1", False), (of_numpy, "k2", False), (far, "k3", True)])
def test_a_clamp_far_out_is_a_remark_and_a_sum_is_none(function: Callable[..., Any], quantity: str, clamps: bool) -> None:
    report = audit(function, f"kl_estimator_{quantity}")
    assert report.verdict == "agrees"
    assert ("it clamps" in report.sentence) == clamps


@pytest.mark.parametrize(
    ("function", "words"),
    [
        (lambda logprobs, ref_logprobs: k3((ref_logprobs - logprobs).clamp(-0.4, 0.4)), "clamped to +-0.4"),
        (lambda logprobs, ref_logprobs: k3((logprobs - ref_logprobs).clamp(-0.4, 0.4)), "the inverse of the log-ratio"),
        (lambda logprobs, ref_logprobs: k3((ref_logprobs - logprobs).abs()), "k3 of |d|"),
        (lambda logprobs, ref_logprobs: k3((ref_logprobs / logprobs).log()), "the ratio of the log-probabilities"),
        (lambda logprobs, ref_logprobs: k3(ref_logprobs.exp() - logprobs.exp()), "a difference of probabilities"),
        (lambda logprobs, ref_logprobs: k3((ref_logprobs - logprobs).clamp(max=0.7)), "at most 0.7"),
        (lambda logprobs, ref_logprobs, cap=0.05: k3(ref_logprobs - logprobs).clamp(max=cap), "estimate clamped to at most 0.05"),
    ],
)
def test_a_clamp_within_what_is_usual_is_named(function: Callable[..., Any], words: str) -> None:
    report = audit(function, "kl_estimator_k3")
    assert report.verdict == "differs"
    assert words in report.sentence
