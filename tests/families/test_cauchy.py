"""The Cauchy distribution: its data, and what follows from them."""

from __future__ import annotations

from math import isclose, log, pi, tan

import pytest

from symbolic_it.families.cauchy import FAMILY
from symbolic_it.verify.check import check

from .conftest import number, parameters


def test_the_mean_that_is_stated_is_that_of_quadrature() -> None:
    """By x = m + g tan t, which makes the law uniform; the logarithmic ends are integrable."""
    m, g, c, d, n = 0.5, 1.5, -1 / 3, 2.0, 200_000
    points = ((k + 0.5) / n * pi - pi / 2 for k in range(n))
    total = sum(log((m + g * tan(t) - c) ** 2 + d**2) for t in points) / n
    stated = FAMILY.mean(("log distance", *parameters("-1/3", "2")), *parameters("1/2", "3/2"))
    assert stated is not None
    assert isclose(number(stated), total, rel_tol=1e-4)


def test_values() -> None:
    p, q = parameters("1/2", "3/2"), parameters("-1/3", "2")
    assert isclose(number(FAMILY.divergence(p, q)), 0.0757600459, rel_tol=1e-8)
    assert isclose(number(FAMILY.entropy(p)), 2.9364893551, rel_tol=1e-9)


@pytest.mark.parametrize("text", [
    r"h(\mathrm{Cauchy}(\mu, \gamma)) = \log(4\pi\gamma)",
    r"D(\mathrm{Cauchy}(m, a)||\mathrm{Cauchy}(m, b)) = \log\frac{(a+b)^2}{4ab}",
    r"D(\mathrm{Cauchy}(m, a)||\mathrm{Cauchy}(n, b)) = D(\mathrm{Cauchy}(n, b)||\mathrm{Cauchy}(m, a))",
])  # fmt: skip
def test_a_true_statement_is_proved(text: str) -> None:
    assert check(text).verdict.positive


@pytest.mark.parametrize("text", [
    r"h(\mathrm{Cauchy}(\mu, \gamma)) = \log(2\pi\gamma)",
    r"D(\mathrm{Cauchy}(m, a)||\mathrm{Cauchy}(m, b)) = \log\frac{(a+b)^2}{2ab}",
])  # fmt: skip
def test_a_false_twin_is_refuted(text: str) -> None:
    assert check(text).verdict.word == "refuted"
