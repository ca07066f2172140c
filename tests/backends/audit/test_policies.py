"""PPO's clipped objective as objective and as loss, and the KL-penalised reward."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from symbolic_it.backends.audit import audit

torch = pytest.importorskip("torch")
F = torch.nn.functional


def surrogate(ratio: Any, advantages: Any, clip_eps: float = 0.2) -> Any:
    return torch.min(ratio * advantages, ratio.clamp(1 - clip_eps, 1 + clip_eps) * advantages)


def loss(old_log_prob: Any, log_prob: Any, advantages: Any, response_mask: Any, cliprange: float = 0.2) -> Any:
    ratio = torch.exp(log_prob - old_log_prob)
    losses = torch.max(-advantages * ratio, -advantages * torch.clamp(ratio, 1 - cliprange, 1 + cliprange))
    return (losses * response_mask).sum() / response_mask.sum()


def told(log_probs: Any, old_log_probs: Any, adv: Any, eps: float) -> Any:
    r = np.exp(log_probs - old_log_probs)
    return -np.minimum(r * adv, np.clip(r, 1 - eps, 1 + eps) * adv).mean()


def larger(ratio: Any, advantages: Any, clip_eps: float = 0.2) -> Any:
    return torch.max(ratio * advantages, ratio.clamp(1 - clip_eps, 1 + clip_eps) * advantages)


def inverse(log_probs: Any, old_log_probs: Any, advantages: Any, clip_eps: float = 0.2) -> Any:
    return surrogate(torch.exp(old_log_probs - log_probs), advantages, clip_eps)


def before_advantage(ratio: Any, advantages: Any, clip_eps: float = 0.2) -> Any:
    return torch.min(ratio, ratio.clamp(1 - clip_eps, 1 + clip_eps)) * advantages


def penalised(rewards: Any, logprobs: Any, ref_logprobs: Any, beta: float = 0.05) -> Any:
    return rewards - beta * (logprobs - ref_logprobs)


def rewarded(rewards: Any, logprobs: Any, ref_logprobs: Any, beta: float = 0.05) -> Any:
    return rewards + beta * (logprobs - ref_logprobs)


RIGHT = [(surrogate, "ppo"), (loss, "ppo"), (told, "ppo"), (penalised, "kl-penalised-reward")]
WRONG = [
    (larger, "ppo", "the larger, not the smaller"),
    (inverse, "ppo", "inverse ratio"),
    (before_advantage, "ppo", "before the advantage"),
    (rewarded, "kl-penalised-reward", "rewarded, not penalised"),
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
