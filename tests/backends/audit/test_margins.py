"""IPO: its target 1/(2 beta), its square and its margin."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from symbolic_it.backends.audit import audit

torch = pytest.importorskip("torch")
F = torch.nn.functional


def margin(a: Any, b: Any, c: Any, d: Any) -> Any:
    return (a - b) - (c - d)


def ipo(policy_chosen_logps: Any, policy_rejected_logps: Any, ref_chosen_logps: Any, ref_rejected_logps: Any, beta: float = 0.1) -> Any:
    return (margin(policy_chosen_logps, policy_rejected_logps, ref_chosen_logps, ref_rejected_logps) - 1 / (2 * beta)) ** 2


def ipo_mean_of_tokens(policy_chosen: Any, policy_rejected: Any, ref_chosen: Any, ref_rejected: Any, tau: float = 0.5) -> Any:
    h = margin(*(a.mean(-1) for a in (policy_chosen, policy_rejected, ref_chosen, ref_rejected)))
    return ((h - 1 / (2 * tau)) ** 2).mean()


def wrong_target(policy_chosen: Any, policy_rejected: Any, ref_chosen: Any, ref_rejected: Any, beta: float = 0.2) -> Any:
    return (margin(policy_chosen, policy_rejected, ref_chosen, ref_rejected) - 1 / beta) ** 2


def unreferenced(policy_chosen: Any, policy_rejected: Any, ref_chosen: Any, ref_rejected: Any, beta: float = 0.2) -> Any:
    return (policy_chosen - policy_rejected - 1 / (2 * beta)) ** 2 + 0 * ref_chosen * ref_rejected


def detached(chosen: Any, rejected: Any, ref_chosen: Any, ref_rejected: Any, beta: float = 0.1) -> Any:
    return (margin(chosen, rejected.detach(), ref_chosen, ref_rejected) - 1 / (2 * beta)).square().mean()


def parenthesis(policy_chosen: Any, policy_rejected: Any, ref_chosen: Any, ref_rejected: Any, beta: float = 0.2) -> Any:
    return (policy_chosen - ref_chosen - policy_rejected - ref_rejected - 1 / (2 * beta)) ** 2


def by_tau(pi_w: Any, pi_l: Any, ref_w: Any, ref_l: Any, tau: float = 0.1) -> Any:
    return (margin(pi_w, pi_l, ref_w, ref_l) - 1 / (2 * tau)) ** 2


def tau_without_half(pi_w: Any, pi_l: Any, ref_w: Any, ref_l: Any, tau: float = 0.1) -> Any:
    return (margin(pi_w, pi_l, ref_w, ref_l) - 1 / tau) ** 2


def tau_required(pi_w: Any, pi_l: Any, ref_w: Any, ref_l: Any, tau: float) -> Any:
    return tau_without_half(pi_w, pi_l, ref_w, ref_l, tau)


RIGHT = [ipo, ipo_mean_of_tokens, by_tau]
WRONG = [
    (parenthesis, "a parenthesis missing"),
    (tau_without_half, "the target is 1/beta, not 1/(2 beta)"),
    (tau_required, "the target is 1/beta, not 1/(2 beta)"),
    (lambda pi_w, pi_l, ref_w, ref_l, beta=0.1: tau_without_half(pi_l, pi_w, ref_l, ref_w, beta), "swapped"),
    (wrong_target, "the target is 1/beta, not 1/(2 beta)"),
    (unreferenced, "without the reference"),
    (detached, "it is detached"),
]


@pytest.mark.parametrize("function", RIGHT)
def test_right_ones_are_accused_of_nothing(function: Callable[..., Any]) -> None:
    report = audit(function, "ipo")
    assert report.findings == ()
    assert report.verdict == "agrees"


@pytest.mark.parametrize(("function", "words"), WRONG)
def test_mistakes_are_named(function: Callable[..., Any], words: str) -> None:
    report = audit(function, "ipo")
    assert report.verdict == "differs"
    assert words in report.sentence


@pytest.mark.parametrize(
    ("loss", "words"),
    [
        (lambda m, beta: -beta * F.logsigmoid(-m), ("beta outside", "swapped")),
        (lambda m, beta: -torch.sigmoid(-beta * m), ("no logarithm", "swapped")),
        (lambda m, beta: -F.logsigmoid(beta * m) / torch.log(torch.tensor(2.0)), ("in bits",)),
    ],
)
def test_both_parts_of_two_mistakes_are_named(loss: Callable[..., Any], words: tuple[str, ...]) -> None:
    def dpo(policy_chosen: Any, policy_rejected: Any, ref_chosen: Any, ref_rejected: Any, beta: float = 0.1) -> Any:
        return loss(margin(policy_chosen, policy_rejected, ref_chosen, ref_rejected), beta).mean()

    report = audit(dpo, "dpo")
    assert report.verdict == "differs"
    assert all(w in report.sentence for w in words)
