"""SimPO, the odds ratio of ORPO and Bradley and Terry's loss: two scores, no reference."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from symbolic_it.backends.audit import audit

torch = pytest.importorskip("torch")
F = torch.nn.functional


def simpo(policy_chosen_logps: Any, policy_rejected_logps: Any, beta: float = 2.0, gamma: float = 0.5) -> Any:
    return -F.logsigmoid(beta * (policy_chosen_logps - policy_rejected_logps) - gamma)


def simpo_lengths(chosen: Any, rejected: Any, chosen_len: Any, rejected_len: Any) -> Any:
    return -F.logsigmoid(2.0 * (chosen / chosen_len - rejected / rejected_len) - 0.5).mean()


def simpo_masks(chosen_logps: Any, rejected_logps: Any, chosen_mask: Any, rejected_mask: Any, beta: float = 2.0) -> Any:
    chosen, rejected = chosen_mask.sum(-1), rejected_mask.sum(-1)
    return simpo((chosen_logps * chosen_mask).sum(-1) / chosen, (rejected_logps * rejected_mask).sum(-1) / rejected, beta)


def simpo_masks_summed(chosen_logps: Any, rejected_logps: Any, chosen_mask: Any, rejected_mask: Any, beta: float = 2.0) -> Any:
    return simpo((chosen_logps * chosen_mask).sum(-1), (rejected_logps * rejected_mask).sum(-1), beta)


def simpo_ratio(chosen_logps: Any, rejected_logps: Any, beta: float = 2.0, gamma_beta_ratio: float = 0.3) -> Any:
    return -F.logsigmoid(beta * (chosen_logps - rejected_logps - gamma_beta_ratio)).mean()


def simpo_told(chosen_logps: Any, rejected_logps: Any, beta: float, gamma: float) -> Any:
    return np.logaddexp(0, gamma - beta * (chosen_logps - rejected_logps))


def simpo_added(chosen_logps: Any, rejected_logps: Any, beta: float = 2.0, gamma: float = 0.5) -> Any:
    return -F.logsigmoid(beta * (chosen_logps - rejected_logps) + gamma)


def simpo_summed(chosen_logps: Any, rejected_logps: Any, mask: Any, beta: float = 2.0, gamma: float = 0.5) -> Any:
    return np.logaddexp(0, gamma - beta * ((chosen_logps - rejected_logps) * mask).sum(-1))


def odds(x: Any) -> Any:
    return x - torch.log1p(-x.exp())


def orpo(policy_chosen_logps: Any, policy_rejected_logps: Any) -> Any:
    return -F.logsigmoid(odds(policy_chosen_logps) - odds(policy_rejected_logps))


def orpo_weighted(chosen_logps: Any, rejected_logps: Any, beta: float = 0.1) -> Any:
    return -beta * F.logsigmoid(odds(chosen_logps) - odds(rejected_logps)).mean()


def orpo_objective(
    policy_chosen_logps: Any, policy_rejected_logps: Any, chosen_n_tokens: Any, rejected_n_tokens: Any, lam: float = 0.2
) -> Any:
    x, y = policy_chosen_logps / chosen_n_tokens, policy_rejected_logps / rejected_n_tokens
    return -x.mean() - lam * F.logsigmoid(odds(x) - odds(y)).mean()


def orpo_beta_inside(chosen_logps: Any, rejected_logps: Any, beta: float = 0.1) -> Any:
    return -chosen_logps.mean() - F.logsigmoid(beta * (odds(chosen_logps) - odds(rejected_logps))).mean()


def orpo_without_odds(chosen_logps: Any, rejected_logps: Any) -> Any:
    return -F.logsigmoid(chosen_logps - rejected_logps)


def orpo_added(chosen_logps: Any, rejected_logps: Any) -> Any:
    return -F.logsigmoid(chosen_logps - rejected_logps + torch.log1p(-chosen_logps.exp()) - torch.log1p(-rejected_logps.exp()))


def ranking(chosen_rewards: Any, rejected_rewards: Any) -> Any:
    return torch.log(1 + torch.exp(rejected_rewards - chosen_rewards)).mean()


def ranking_swapped(chosen_rewards: Any, rejected_rewards: Any) -> Any:
    return -F.logsigmoid(rejected_rewards - chosen_rewards).mean()


def ranking_without_log(chosen_rewards: Any, rejected_rewards: Any) -> Any:
    return -torch.sigmoid(chosen_rewards - rejected_rewards).mean()


RIGHT = [
    (simpo, "simpo"),
    (simpo_ratio, "simpo"),
    (simpo_lengths, "simpo"),
    (simpo_masks, "simpo"),
    (simpo_told, "simpo"),
    (orpo, "orpo"),
    (orpo_weighted, "orpo"),
    (orpo_objective, "orpo"),
    (ranking, "bradley-terry-loss"),
]
WRONG = [
    (lambda chosen, rejected, chosen_len, rejected_len: simpo_lengths(chosen, rejected, rejected_len, chosen_len), "simpo", "the other answer"),
    (lambda chosen, rejected, chosen_len, rejected_len: simpo_lengths(chosen, rejected, chosen_len, chosen_len), "simpo",
     "by the chosen answer's length"),
    (lambda chosen, rejected, chosen_len, rejected_len: simpo_lengths(rejected, chosen, chosen_len, rejected_len), "simpo", "swapped"),
    (lambda chosen, rejected, beta=2.0, gamma=0.5: simpo_ratio(rejected, chosen, beta, gamma), "simpo", "swapped with gamma multiplied"),
    (lambda chosen_logps, rejected_logps: 0.1 * orpo(rejected_logps, chosen_logps), "orpo", "0.1 times the odds-ratio loss with chosen"),
    (simpo_masks_summed, "simpo", "summed over tokens, not averaged"),
    (simpo_added, "simpo", "gamma added"),
    (simpo_summed, "simpo", "summed over tokens"),
    (orpo_beta_inside, "orpo", "beta inside"),
    (orpo_without_odds, "orpo", "without the odds"),
    (orpo_added, "orpo", "added, not subtracted"),
    (ranking_swapped, "bradley-terry-loss", "swapped"),
    (ranking_without_log, "bradley-terry-loss", "no logarithm"),
]  # fmt: skip


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
