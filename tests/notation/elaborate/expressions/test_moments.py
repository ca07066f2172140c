"""Means under named laws: a coin's mean of any function, and the first two moments of a family."""

from __future__ import annotations

import pytest

from symbolic_it import check

COIN, EXPONENTIAL, POISSON = r"X \sim \mathrm{Bernoulli}(t)", r"X \sim \mathrm{Exp}(\lambda)", r"X \sim \mathrm{Poisson}(\lambda)"
LAPLACE, INTERVAL, UNIT = r"X \sim \mathrm{Laplace}(\mu, b)", r"X \sim U(a, b)", r"X \sim \mathrm{Uniform}(0, 1)"
TRUE = [
    (COIN, r"E[X] = t"),
    (COIN, r"\mathrm{Var}(X) = t(1 - t)"),
    (COIN, r"E[X^2] = E[X]"),
    (COIN, r"E[e^{sX}] = 1 - t + t e^s"),
    (EXPONENTIAL, r"\mathrm{Var}(\lambda X) = 1"),
    (EXPONENTIAL, r"E[X] = 1/\lambda"),
    (POISSON, r"\mathrm{Var}(X) = E[X]"),
    (POISSON, r"E[X(X - 1)] = \lambda^2"),
    (LAPLACE, r"\mathrm{Var}(X) = 2 b^2"),
    (LAPLACE, r"E[(X - \mu)^2] = 2 b^2"),
    (INTERVAL, r"E[X] = (a + b)/2"),
    (INTERVAL, r"\mathrm{Var}(X) = (b - a)^2/12"),
    (UNIT, r"E[X^2] = 1/3"),
]
FALSE = [
    (COIN, r"E[X] = 1 - t"),
    (COIN, r"\mathrm{Var}(X) = t(1 + t)"),
    (POISSON, r"\mathrm{Var}(X) = \lambda^2"),
    (LAPLACE, r"\mathrm{Var}(X) = b^2"),
    (INTERVAL, r"\mathrm{Var}(X) = (b - a)^2/2"),
    (UNIT, r"E[X^2] = 1/4"),
]


@pytest.mark.parametrize(("law", "text"), TRUE)
def test_true(law: str, text: str) -> None:
    assert check(text, [law]).verdict.positive


@pytest.mark.parametrize(("law", "text"), FALSE)
def test_false(law: str, text: str) -> None:
    assert check(text, [law]).verdict.word == "refuted"


@pytest.mark.parametrize(
    ("law", "text"),
    [
        (POISSON, r"E[X^3] = \lambda"),
        (POISSON, r"E[\log X] = 0"),
        (EXPONENTIAL, r"E[X] = \lambda"),
        (r"X \sim \mathrm{Cauchy}(0, 1)", "E[X] = 0"),
    ],
)
def test_what_is_not_known_stays_open(law: str, text: str) -> None:
    """Exp(lambda) is written with its rate and with its mean; Cauchy's law has none."""
    assert check(text, [law]).verdict.word in ("undecided", "not-understood")
