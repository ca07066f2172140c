"""Rényi's divergence and entropy: order, factor and direction."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from symbolic_it.backends.audit import audit


def renyi(p: Any, q: Any, alpha: float = 2.0) -> Any:
    return np.log((p**alpha * q ** (1 - alpha)).sum(-1)) / (alpha - 1)


def renyi_told(alpha: float, p: Any, q: Any) -> Any:
    return renyi(p, q, alpha)


def renyi_turned(p: Any, q: Any, alpha: float = 2.0) -> Any:
    return renyi(q, p, alpha)


def renyi_entropy(p: Any, alpha: float = 2.0) -> Any:
    return np.log((p**alpha).sum(-1)) / (1 - alpha)


def tsallis(p: Any, alpha: float = 2.0) -> Any:
    return (1 - (p**alpha).sum(-1)) / (alpha - 1)


def shannon_at_one(p: Any, alpha: float = 1.0) -> Any:
    return -(p * np.log(np.where(p > 0, p, 1))).sum(-1) if alpha == 1 else renyi_entropy(p, alpha)


RIGHT = [
    (renyi, "renyi-divergence"), (renyi_told, "renyi-divergence"), (renyi_entropy, "renyi-entropy"), (shannon_at_one, "renyi-entropy"),
]  # fmt: skip
WRONG = [
    (renyi_turned, "renyi-divergence", "the wrong way round"),
    (lambda p, q, alpha=2.0: -renyi(p, q, alpha), "renyi-divergence", "the sign is turned"),
    (lambda p, q, alpha=2.0: (alpha - 1) * renyi(p, q, alpha) / alpha, "renyi-divergence", "the factor is 1/a"),
    (tsallis, "renyi-entropy", "Tsallis"),
    (lambda p, q, alpha=2.0: (alpha - 1) * renyi(p, q, alpha), "renyi-divergence", "without the factor 1/(a - 1), order 1.7"),
    (lambda p, order=2.0: -np.log((p**order).sum(-1)), "renyi-entropy", "without the factor 1/(1 - a), order 1.7"),
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
