"""KTO: one kind of answers with a reference point, or both kinds at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from symbolic_it.backends.audit import audit

torch = pytest.importorskip("torch")
F = torch.nn.functional


def kto(policy_logps: Any, reference_logps: Any, kl: Any, beta: float = 0.1) -> Any:
    return 1 - torch.sigmoid(beta * (policy_logps - reference_logps - kl))


def undesirable(rejected_logratios: Any, kl: Any, beta: float = 0.1) -> Any:
    return 1 - torch.sigmoid(beta * (kl - rejected_logratios))


def both(policy_chosen_logps: Any, policy_rejected_logps: Any, policy_KL_logps: Any, reference_chosen_logps: Any,
         reference_rejected_logps: Any, reference_KL_logps: Any, beta: float = 0.1) -> Any:  # fmt: skip
    kl = (policy_KL_logps - reference_KL_logps).mean().detach().clamp(min=0)
    chosen = 1 - torch.sigmoid(beta * (policy_chosen_logps - reference_chosen_logps - kl))
    rejected = 1 - torch.sigmoid(beta * (kl - (policy_rejected_logps - reference_rejected_logps)))
    return torch.cat((chosen, rejected)), kl


def turned(policy_logps: Any, reference_logps: Any, kl: Any, beta: float = 0.1) -> Any:
    return 1 - torch.sigmoid(beta * (kl - (policy_logps - reference_logps)))


def logarithm(policy_logps: Any, reference_logps: Any, kl: Any, beta: float = 0.1) -> Any:
    return -F.logsigmoid(beta * (policy_logps - reference_logps - kl))


def both_desirable(policy_chosen_logps: Any, policy_rejected_logps: Any, policy_KL_logps: Any, reference_chosen_logps: Any,
                   reference_rejected_logps: Any, reference_KL_logps: Any, beta: float = 0.1) -> Any:  # fmt: skip
    kl = (policy_KL_logps - reference_KL_logps).mean().clamp(min=0)
    chosen = 1 - torch.sigmoid(beta * (policy_chosen_logps - reference_chosen_logps - kl))
    return torch.cat((chosen, 1 - torch.sigmoid(beta * (policy_rejected_logps - reference_rejected_logps - kl))))


def flagged(policy_lp: Any, ref_lp: Any, is_desirable: Any, beta: float = 0.1) -> Any:
    d = policy_lp - ref_lp
    z = d.detach().mean().clamp(min=0)
    return torch.where(is_desirable, 1 - torch.sigmoid(beta * (d - z)), 1 - torch.sigmoid(beta * (z - d))).mean()


def flagged_logs(policy_lp: Any, ref_lp: Any, is_desirable: Any, beta: float = 0.1) -> Any:
    d = policy_lp - ref_lp
    z = d.detach().mean()
    return torch.where(is_desirable, -F.logsigmoid(beta * (d - z)), -F.logsigmoid(beta * (z - d))).mean()


RIGHT = [kto, undesirable, both, flagged]
WRONG = [
    (flagged_logs, "a logarithm"),
    (turned, "the sign inside sigma is turned"),
    (logarithm, "a logarithm"),
    (both_desirable, "as desirable ones"),
]


@pytest.mark.parametrize("function", RIGHT)
def test_right_ones_are_accused_of_nothing(function: Callable[..., Any]) -> None:
    report = audit(function, "kto")
    assert report.findings == ()
    assert report.verdict == "agrees"


@pytest.mark.parametrize(("function", "words"), WRONG)
def test_mistakes_are_named(function: Callable[..., Any], words: str) -> None:
    report = audit(function, "kto")
    assert report.verdict == "differs"
    assert words in report.sentence
