"""Joint and conditional entropies of a table."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from symbolic_it.backends.audit import audit


def conditional(pxy: Any) -> Any:
    return -np.sum(pxy * np.log(pxy / pxy.sum(0, keepdims=True)))


def conditional_of_two(p_xy: Any, p_x: Any) -> Any:
    return -np.sum(p_xy * np.log(p_xy / p_x[:, None]))


def joint(pxy: Any) -> Any:
    return -np.sum(pxy * np.log(pxy))


RIGHT = [(conditional, "conditional-entropy"), (conditional_of_two, "conditional-entropy"), (joint, "joint-entropy")]
WRONG = [
    (joint, "conditional-entropy", "the joint entropy H(X, Y), not the conditional entropy"),
    (conditional, "joint-entropy", "H(X|Y)"),
    (
        lambda pxy: -(pxy / pxy.sum(1, keepdims=True) * np.log(pxy / pxy.sum(1, keepdims=True))).sum(),
        "conditional-entropy",
        "not weighted by p(x)",
    ),
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
