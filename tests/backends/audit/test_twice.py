"""A factor that happens to be the number of rows of a probe is no sum over the batch, and no mean."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from symbolic_it.backends.audit import audit

torch = pytest.importorskip("torch")
F = torch.nn.functional


def losses(logits: Any, labels: Any) -> Any:
    return F.cross_entropy(logits, labels)


def causal(logits: Any, labels: Any) -> Any:
    return F.cross_entropy(logits[..., :-1, :].flatten(0, -2), labels[..., 1:].flatten(), reduction="sum")


def of_pairs(chosen_logps: Any, rejected_logps: Any, ref_chosen_logps: Any, ref_rejected_logps: Any, beta: float = 0.1) -> Any:
    return -F.logsigmoid(beta * (chosen_logps - rejected_logps - ref_chosen_logps + ref_rejected_logps)).mean()


def summed(p: Any, q: Any) -> Any:
    return np.where(p > 0, p * np.log(np.where(p > 0, p, 1) / q), 0).sum()


def of_keys(queries: Any, keys: Any) -> Any:
    return F.cross_entropy(queries @ keys.T, torch.arange(len(queries)))


def each_token(logp: Any, old_logp: Any, advantages: Any) -> Any:
    r = torch.exp(logp - old_logp)
    return -torch.minimum(r * advantages, r.clamp(0.8, 1.2) * advantages).mean()


RIGHT = [(losses, "ce"), (causal, "ce"), (of_pairs, "dpo"), (summed, "kl"), (of_keys, "infonce"), (each_token, "ppo-clipped-objective")]


@pytest.mark.parametrize(("function", "quantity"), RIGHT)
def test_sums_and_means_agree(function: Callable[..., Any], quantity: str) -> None:
    report = audit(function, quantity)
    assert (report.verdict, report.findings) == ("agrees", ())


@pytest.mark.parametrize(
    ("function", "quantity", "factor"),
    [
        (losses, "ce", 3),
        (losses, "ce", 6),
        (losses, "ce", 12),
        (of_pairs, "dpo", 4),
        (summed, "kl", 1 / 3),
        (summed, "kl", 1 / 4),
        (of_keys, "infonce", 4),
        (each_token, "ppo-clipped-objective", 5),
    ],
)
def test_a_factor_does_not(function: Callable[..., Any], quantity: str, factor: float) -> None:
    @functools.wraps(function)
    def scaled(*given: Any) -> Any:
        return factor * function(*given)

    assert audit(scaled, quantity).verdict != "agrees"
