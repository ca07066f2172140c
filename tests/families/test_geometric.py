"""The geometric distribution: its data, and what follows from them."""

from __future__ import annotations

from collections.abc import Callable
from math import isclose

import pytest

from symbolic_it.families.geometric import FAMILY
from symbolic_it.verify.check import check

from .conftest import number, parameters


def test_the_masses_have_total_one_and_the_mean_that_is_stated(holds: Callable[..., bool]) -> None:
    assert holds(FAMILY, ("3/10",), [(k, 1.0) for k in range(1, 200)], lambda s, x: x - 1 if s == "x - 1" else 1.0)


def test_values() -> None:
    p, q = parameters("3/10"), parameters("6/10")
    assert isclose(number(FAMILY.divergence(p, q)), 0.6126229913, rel_tol=1e-9)
    assert isclose(number(FAMILY.entropy(p)), 2.0362143402, rel_tol=1e-9)


@pytest.mark.parametrize("text", [
    r"H(Geom(\theta)) = h(\theta)/\theta",
    r"H(\mathrm{Geometric}(\theta)) = -\log \theta - (1/\theta - 1) \log(1-\theta)",
    r"D(Geom(a)||Geom(b)) = \log(a/b) + (1/a - 1) \log((1-a)/(1-b))",
])  # fmt: skip
def test_a_true_statement_is_proved(text: str) -> None:
    assert check(text).verdict.positive


@pytest.mark.parametrize("text", [
    r"H(Geom(\theta)) = h(\theta)",
    r"H(Geom(\theta)) = \theta h(\theta)",
    r"D(Geom(a)||Geom(b)) = \log(b/a) + (1/a - 1) \log((1-a)/(1-b))",
])  # fmt: skip
def test_a_false_twin_is_refuted(text: str) -> None:
    assert check(text).verdict.word == "refuted"
