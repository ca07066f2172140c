r"""Moments of an estimate are those of a random variable; whether it is unbiased depends on what it is an estimate by."""

from __future__ import annotations

import pytest

from symbolic_it import check

TWINS = [
    (
        r"E[(\hat\theta-\theta)^2] = \operatorname{Var}(\hat\theta) + (E[\hat\theta]-\theta)^2",
        r"E[(\hat\theta-\theta)^2] = \operatorname{Var}(\hat\theta) + 2(E[\hat\theta]-\theta)^2",
    ),
    (
        r"\operatorname{Var}(\hat\mu) = E[\hat\mu^2] - E[\hat\mu]^2",
        r"\operatorname{Var}(\hat\mu) = E[\hat\mu^2] + E[\hat\mu]^2",
    ),
]
#: True of some estimates and false of others; \hat p_i is one for each i, of a law.
LEFT = [
    r"E[\hat\theta] = \theta",
    r"E[\hat\mu] = \mu",
    r"E[\hat p] = p",
    r"E[\hat p_i] = p_i",
    r"E[\hat p(x)] = p(x)",
    r"\operatorname{Var}(\hat p_i) = p_i(1-p_i)/n",
    r"\operatorname{Var}(\hat p_i) = 0",
    r"E[\hat H] = H - (K-1)/(2n)",
    r"E[\hat f(x)] = f(x)",
    r"E[\hat f(x)] - f(x) = 0",
    r"\operatorname{Var}(\hat\mu) = \frac{\sigma^2}{n}",
    r"\operatorname{Var}(\hat\theta) = 1/4",
    r"E[\hat\theta] = 3",
    r"E[(\hat\theta-\theta)^2] = \operatorname{Var}(\hat\theta)",
    r"E[(\hat\theta-\theta)^2] = \operatorname{Var}(\hat\theta) + E[\hat\theta]^2 - \theta^2",
    r"E[\hat\theta^2] = \theta^2 + \sigma^2",
]


@pytest.mark.parametrize(("text", "twin"), TWINS)
def test_the_moments_of_an_estimate_are_known_and_the_twin_is_refuted(text: str, twin: str) -> None:
    assert check(text).verdict.word == "proved"
    assert check(twin).verdict.word == "refuted"


@pytest.mark.parametrize("text", LEFT)
def test_whether_an_estimate_is_unbiased_is_left_open(text: str) -> None:
    assert check(text).verdict.word in ("not-understood", "undecided")
