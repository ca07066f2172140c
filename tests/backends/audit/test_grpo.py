"""GRPO's loss: with the old policy and without, by sequence and by token, and the divergence on the wrong side."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from symbolic_it.backends.audit import audit

torch = pytest.importorskip("torch")


def k3(d: Any) -> Any:
    return d.exp() - d - 1


def by_sequence(x: Any, mask: Any) -> Any:
    return ((x * mask).sum(-1) / mask.sum(-1)).mean()


def clipped(r: Any, a: Any, eps: float) -> Any:
    return torch.min(r * a, r.clamp(1 - eps, 1 + eps) * a)


def plain(
    logps: Any, old_logps: Any, ref_logps: Any, advantages: Any, mask: Any, beta: float = 0.1, eps: float = 0.2, sign: int = 1
) -> Any:
    a = advantages.unsqueeze(-1) if advantages.ndim < logps.ndim else advantages
    return by_sequence(sign * beta * k3(ref_logps - logps) - clipped((logps - old_logps).exp(), a, eps), mask)


def on_policy(per_token_logps: Any, ref_per_token_logps: Any, advantages: Any, completion_mask: Any, beta: float = 0.04) -> Any:
    kl = k3(ref_per_token_logps - per_token_logps)
    gain = torch.exp(per_token_logps - per_token_logps.detach()) * advantages.unsqueeze(1)
    return by_sequence(beta * kl - gain, completion_mask)


def one_length(logps: Any, old_logps: Any, advantages: Any, mask: Any, max_completion_length: int, eps: float = 0.2) -> Any:
    gain = clipped((logps - old_logps).exp(), advantages[:, None], eps)
    return -(gain * mask).sum() / (len(logps) * max_completion_length)


def over_padding(logps: Any, old_logps: Any, advantages: Any, mask: Any, max_length: int = 512, eps: float = 0.2) -> Any:
    gain = clipped((logps - old_logps).exp(), advantages[:, None], eps)
    return -(gain * mask).mean() if logps.shape[1] <= max_length else None


def constant(logps: Any, old_logps: Any, advantages: Any, mask: Any, max_length: int = 512, eps: float = 0.2) -> Any:
    gain = clipped((logps - old_logps).exp(), advantages[:, None], eps)
    return -(gain * mask).sum() / (len(logps) * max_length)


def rewarded(logps: Any, old_logps: Any, ref_logps: Any, advantages: Any, mask: Any, beta: float = 0.1) -> Any:
    return plain(logps, old_logps, ref_logps, advantages, mask, beta, sign=-1)


def inverse(logps: Any, ref_logps: Any, advantages: Any, mask: Any, beta: float = 0.1) -> Any:
    return by_sequence(beta * k3(logps - ref_logps) - advantages[:, None], mask)


def k1(logps: Any, old_logps: Any, ref_logps: Any, advantages: Any, beta: float) -> Any:
    return (beta * (logps - ref_logps) - clipped((logps - old_logps).exp(), advantages[:, None], 0.2)).mean()


@pytest.mark.parametrize("function", [plain, on_policy, one_length, constant])
def test_right_ones_are_accused_of_nothing(function: Callable[..., Any]) -> None:
    report = audit(function, "grpo")
    assert (report.verdict, report.findings) == ("agrees", ())


@pytest.mark.parametrize(
    ("function", "named"),
    [
        (rewarded, "is rewarded, not penalised"),
        (inverse, "k3 of the inverse ratio"),
        (k1, "not k3"),
        (over_padding, "divided by all positions"),
    ],
)
def test_mistakes_are_named(function: Callable[..., Any], named: str) -> None:
    report = audit(function, "grpo-loss")
    assert report.verdict == "differs"
    assert named in report.sentence
