"""The range of a clip: bounds of its own below and above, numbers that are no range, and one that is not what is declared."""

from __future__ import annotations

from typing import Any

import pytest

from symbolic_it.backends.audit import audit
from symbolic_it.backends.audit.clips import ranges
from symbolic_it.backends.audit.names import declared

torch = pytest.importorskip("torch")


def surrogate(log_prob: Any, old_log_prob: Any, advantages: Any, low: float, high: float) -> Any:
    ratio = torch.exp(log_prob - old_log_prob)
    return -torch.min(ratio * advantages, ratio.clamp(1 - low, 1 + high) * advantages).mean()


def dual(
    log_prob: Any, old_log_prob: Any, advantages: Any, cliprange: Any = None, cliprange_low: Any = None, clip_ratio_c: float = 3.0
) -> Any:
    """Where A < 0 the loss is not above -c A."""
    low = cliprange_low or cliprange or 0.2
    ratio = torch.exp(log_prob - old_log_prob)
    losses = -torch.min(ratio * advantages, ratio.clamp(1 - low, 1 + (cliprange or 0.2)) * advantages)
    return torch.where(advantages < 0, torch.min(losses, -advantages * clip_ratio_c), losses).mean()


def higher(log_prob: Any, old_log_prob: Any, advantages: Any, clip_low: float = 0.2, clip_high: float = 0.28) -> Any:
    return surrogate(log_prob, old_log_prob, advantages, clip_low, clip_high)


def guarded(log_prob: Any, old_log_prob: Any, advantages: Any, clip_range: Any = None, eps: float = 1e-8) -> Any:
    return surrogate(log_prob, old_log_prob, advantages / (1 + eps), *[clip_range or 0.2] * 2)


def turned(log_prob: Any, old_log_prob: Any, advantages: Any, clip_low: float = 0.2, clip_high: float = 0.28) -> Any:
    return surrogate(log_prob, old_log_prob, advantages, clip_high, clip_low)


def fixed(log_prob: Any, old_log_prob: Any, advantages: Any, clip_eps: float = 0.1) -> Any:
    return surrogate(log_prob, old_log_prob, advantages, 0.2, 0.2)


def test_ranges_are_those_that_are_declared() -> None:
    assert ranges(declared(higher))[0] == ((0.2, 0.28),)
    assert ranges(declared(fixed))[0] == ((0.1, 0.1),)
    assert ranges(declared(fixed), True)[0] == ((0.15, 0.15),)
    assert ranges(declared(dual))[0] == ranges(declared(guarded))[0] == ()


@pytest.mark.parametrize("function", [dual, higher, guarded])
def test_right_ones_are_accused_of_nothing(function: Any) -> None:
    report = audit(function, "ppo")
    assert (report.verdict, report.findings) == ("agrees", ())


@pytest.mark.parametrize("function", [turned, fixed])
def test_another_range_than_the_declared_one_does_not_agree(function: Any) -> None:
    report = audit(function, "ppo")
    assert report.verdict != "agrees"
    if function is fixed:
        assert "eps = 0.2, which is not what is declared" in report.sentence
