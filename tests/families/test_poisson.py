"""The Poisson distribution: its data, and what follows from them."""

from __future__ import annotations

from collections.abc import Callable
from math import isclose, lgamma

import pytest

from symbolic_it.families.family import NoClosedForm
from symbolic_it.families.poisson import FAMILY
from symbolic_it.verify.check import check

from .conftest import number, parameters


def test_the_masses_have_total_one_and_the_mean_that_is_stated(holds: Callable[..., bool]) -> None:
    statistics = {"x": lambda x: x, "log x!": lambda x: lgamma(x + 1)}
    assert holds(FAMILY, ("3/2",), [(k, 1.0) for k in range(80)], lambda s, x: statistics.get(s, lambda _: 1.0)(x))


def test_values() -> None:
    assert isclose(number(FAMILY.divergence(parameters("3/2"), parameters("5/2"))), 0.2337615644, rel_tol=1e-9)
    with pytest.raises(NoClosedForm):
        FAMILY.entropy(parameters("3/2"))


def test_the_divergence_is_proved_and_its_false_twins_are_refuted() -> None:
    kl = r"D(Pois(\lambda_1)||Pois(\lambda_2)) = "
    assert check(kl + r"\lambda_1 \log(\lambda_1/\lambda_2) - \lambda_1 + \lambda_2").verdict.positive
    assert check(kl + r"\lambda_1 \log(\lambda_1/\lambda_2) + \lambda_1 - \lambda_2").verdict.word == "refuted"
    assert check(kl + r"\lambda_2 \log(\lambda_1/\lambda_2) - \lambda_1 + \lambda_2").verdict.word == "refuted"


def test_an_entropy_without_a_closed_form_is_not_understood() -> None:
    assert check(r"H(Pois(\lambda)) = \lambda(1 - \log\lambda)").verdict.word == "not-understood"
