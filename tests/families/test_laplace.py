"""The Laplace distribution: its data, and what follows from them."""

from __future__ import annotations

from collections.abc import Callable
from math import isclose

import pytest

from symbolic_it.families.laplace import FAMILY
from symbolic_it.verify.check import check

from .conftest import grid, number, parameters


def test_the_density_has_total_one_and_the_mean_that_is_stated(holds: Callable[..., bool]) -> None:
    assert holds(FAMILY, ("1/2", "3/2"), grid(-59.5, 60.5), lambda s, x: 1.0 if s == "1" else abs(x - 0.5))


def test_values() -> None:
    p, q = parameters("1/2", "3/2"), parameters("-1/3", "2")
    assert isclose(number(FAMILY.divergence(p, q)), 0.1346638047, rel_tol=1e-9)
    assert isclose(number(FAMILY.entropy(p)), 2.0986122887, rel_tol=1e-9)


@pytest.mark.parametrize("text", [
    r"h(\mathrm{Laplace}(\mu, b)) = 1 + \log(2b)",
    r"D(\mathrm{Laplace}(\mu, b)||\mathrm{Laplace}(\mu, c)) = \log(c/b) + b/c - 1",
])  # fmt: skip
def test_a_true_statement_is_proved(text: str) -> None:
    assert check(text).verdict.positive


@pytest.mark.parametrize("text", [
    r"h(\mathrm{Laplace}(\mu, b)) = 1 + \log b",
    r"D(\mathrm{Laplace}(\mu, b)||\mathrm{Laplace}(\mu, c)) = \log(b/c) + b/c - 1",
])  # fmt: skip
def test_a_false_twin_is_refuted(text: str) -> None:
    assert check(text).verdict.word == "refuted"
