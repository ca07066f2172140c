"""The Logistic distribution: its data, and what follows from them."""

from __future__ import annotations

from collections.abc import Callable
from math import cosh, isclose, log

import pytest

from symbolic_it.families.logistic import FAMILY
from symbolic_it.verify.check import check

from .conftest import grid, number, parameters


def test_the_density_has_total_one_and_the_means_that_are_stated(holds: Callable[..., bool]) -> None:
    assert holds(FAMILY, ("1/2", "3/2"), grid(-59.5, 60.5), statistic)


def statistic(s: object, x: float) -> float:
    return 1.0 if s == "1" else log(2 * cosh((x - 0.5) / 3))


def test_values() -> None:
    p = parameters("1/2", "3/2")
    assert isclose(number(FAMILY.entropy(p)), 2.4054651081, rel_tol=1e-9)


@pytest.mark.parametrize("text", [
    r"h(\mathrm{Logistic}(\mu, s)) = 2 + \log s",
    r"h(\mathrm{Logistic}(0, 1)) = 2",
])  # fmt: skip
def test_a_true_statement_is_proved(text: str) -> None:
    assert check(text).verdict.positive


@pytest.mark.parametrize("text", [
    r"h(\mathrm{Logistic}(\mu, s)) = 1 + \log s",
    r"h(\mathrm{Logistic}(\mu, s)) = 2 - \log s",
])  # fmt: skip
def test_a_false_twin_is_refuted(text: str) -> None:
    assert check(text).verdict.word == "refuted"


def test_a_mean_that_is_not_known_gives_no_verdict() -> None:
    assert not check(r"D(\mathrm{Logistic}(\mu, s)||\mathrm{Logistic}(\mu, c)) = 0").verdict.negative
