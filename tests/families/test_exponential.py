"""The exponential distribution: its data, and what follows from them."""

from __future__ import annotations

from collections.abc import Callable
from math import isclose

import pytest

from symbolic_it.families.exponential import FAMILY
from symbolic_it.verify.check import check

from .conftest import grid, number, parameters


def test_the_density_has_total_one_and_the_mean_that_is_stated(holds: Callable[..., bool]) -> None:
    assert holds(FAMILY, ("3/2",), grid(0, 40), lambda s, x: x if s == "x" else 1.0)


def test_values() -> None:
    p, q = parameters("3/2"), parameters("5/2")
    assert isclose(number(FAMILY.divergence(p, q)), 0.1558410429, rel_tol=1e-9)
    assert isclose(number(FAMILY.entropy(p)), 0.5945348919, rel_tol=1e-9)


@pytest.mark.parametrize("text", [
    r"h(Exp(\lambda)) = 1 - \log \lambda",
    r"D(Exp(\lambda_1)||Exp(\lambda_2)) = \log(\lambda_1/\lambda_2) + \lambda_2/\lambda_1 - 1",
    r"D(Exp(\lambda_1)||Exp(\lambda_2)) >= 0",
])  # fmt: skip
def test_a_true_statement_is_proved(text: str) -> None:
    assert check(text).verdict.positive


@pytest.mark.parametrize("text", [
    r"h(Exp(\lambda)) = 1 + \log \lambda",
    r"h(Exp(\lambda)) >= 0",
    r"D(Exp(\lambda_1)||Exp(\lambda_2)) = \log(\lambda_2/\lambda_1) + \lambda_1/\lambda_2 - 1",
])  # fmt: skip
def test_a_false_twin_is_refuted(text: str) -> None:
    assert check(text).verdict.word == "refuted"


def test_rate_or_mean_is_not_guessed() -> None:
    """The entropy of Exp(theta) is 1 - log theta or 1 + log theta."""
    assert not check(r"h(Exp(\theta)) = 1 + \log \theta").verdict.negative
