"""The Gumbel distribution: its data, and what follows from them."""

from __future__ import annotations

from collections.abc import Callable
from math import exp, isclose

import pytest

from symbolic_it.families.gumbel import FAMILY
from symbolic_it.verify.check import check

from .conftest import grid, number, parameters


def test_the_density_has_total_one_and_the_means_that_are_stated(holds: Callable[..., bool]) -> None:
    assert holds(FAMILY, ("1/2", "3/2"), grid(-5.5, 70.5), statistic)


def statistic(s: object, x: float) -> float:
    z = (x - 0.5) / 1.5
    return 1.0 if s == "1" else z if isinstance(s, tuple) and s[0] == "z" else exp(-z)


def test_values() -> None:
    p = parameters("1/2", "3/2")
    assert isclose(number(FAMILY.entropy(p)), 1.9826807730, rel_tol=1e-9)


@pytest.mark.parametrize("text", [
    r"h(\mathrm{Gumbel}(\mu, b)) = \log b + h(\mathrm{Gumbel}(0, 1))",
    r"h(\mathrm{Gumbel}(\mu, \beta)) = h(\mathrm{Gumbel}(0, \beta))",
])  # fmt: skip
def test_a_true_statement_is_proved(text: str) -> None:
    assert check(text).verdict.positive


@pytest.mark.parametrize("text", [
    r"h(\mathrm{Gumbel}(\mu, b)) = h(\mathrm{Gumbel}(0, 1)) - \log b",
    r"h(\mathrm{Gumbel}(\mu, b)) = 1 + \log b",
])  # fmt: skip
def test_a_false_twin_is_refuted(text: str) -> None:
    assert check(text).verdict.word == "refuted"


def test_a_mean_that_is_not_known_gives_no_verdict() -> None:
    assert not check(r"D(\mathrm{Gumbel}(\mu, b)||\mathrm{Gumbel}(\mu, c)) = 0").verdict.negative
