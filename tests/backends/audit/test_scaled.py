"""A factor or a constant beside the right quantity is told, whatever it is; one that is declared is no mistake."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from symbolic_it.backends.audit import audit


def divergence(p: Any, q: Any) -> Any:
    return np.where(p > 0, p * np.log(np.where(p > 0, p, 1) / q), 0).sum(-1)


def of_base_k(p: Any, q: Any) -> Any:
    return divergence(p, q) / np.log(p.shape[-1])


def shifted(chosen_rewards: Any, rejected_rewards: Any) -> Any:
    return np.logaddexp(0, rejected_rewards - chosen_rewards).mean() - 0.25


def weighted(p: Any, q: Any, kl_coef: float = 0.07) -> Any:
    return kl_coef * divergence(p, q)


def with_its_square(p: Any, q: Any) -> Any:
    return divergence(p, q) + divergence(p, q) ** 2


def fourth_power(student_logits: Any, teacher_logits: Any, T: float = 2.0) -> Any:
    p, q = (np.exp(z / T) / np.exp(z / T).sum(-1, keepdims=True) for z in (teacher_logits, student_logits))
    return divergence(p, q).mean() * T**4


@pytest.mark.parametrize(
    ("function", "quantity", "words"),
    [
        (of_base_k, "kl", "0.621335 times KL(p‖q)"),
        (shifted, "bradley-terry", "-0.25 added to the Bradley-Terry loss"),
        (fourth_power, "kl", "4 times T^2 KL(teacher‖student) at temperature T = 2"),
    ],
)
def test_it_is_told(function: Callable[..., Any], quantity: str, words: str) -> None:
    report = audit(function, quantity)
    assert report.verdict == "differs"
    assert words in report.sentence
    assert report.findings[0].witness and report.findings[0].got != report.findings[0].expected


@pytest.mark.parametrize(
    ("function", "words"),
    [(weighted, "0.07 times KL(p‖q) in nats, as its kl_coef declares"), (with_its_square, "no convention or mistake")],
)
def test_what_is_declared_and_what_is_no_factor_stay_undecided(function: Callable[..., Any], words: str) -> None:
    report = audit(function, "kl")
    assert report.verdict == "undecided"
    assert words in report.sentence
