r"""The tower rule, total variance and covariance, and the bias-variance split are proved; exchanged variables or a sign away they are refuted."""

from __future__ import annotations

import pytest

from symbolic_it import check

TWINS = [
    (r"\mathbb{E}[\mathbb{E}[X|Y]] = \mathbb{E}[X]", r"\mathbb{E}[\mathbb{E}[X|Y]] = \mathbb{E}[Y]"),
    (r"\mathbb{E}_Y[\mathbb{E}_X[X|Y]] = \mathbb{E}[X]", r"\mathbb{E}_Y[\mathbb{E}_X[X|Y]] = \mathbb{E}[Y]"),
    (r"\mathbb{E}_Y[\mathbb{E}_{X|Y}[X]] = \mathbb{E}[X]", r"\mathbb{E}_Y[\mathbb{E}_{X|Y}[X]] = \mathbb{E}[X^2]"),
    (
        r"\operatorname{Var}(X) = \mathbb{E}[\operatorname{Var}(X|Y)] + \operatorname{Var}(\mathbb{E}[X|Y])",
        r"\operatorname{Var}(X) = \mathbb{E}[\operatorname{Var}(X|Y)] - \operatorname{Var}(\mathbb{E}[X|Y])",
    ),
    (
        r"\operatorname{Var}(X) = \mathbb{E}[\operatorname{Var}(X|Y)] + \operatorname{Var}(\mathbb{E}[X|Y])",
        r"\operatorname{Var}(X) = \mathbb{E}[\operatorname{Var}(Y|X)] + \operatorname{Var}(\mathbb{E}[X|Y])",
    ),
    (r"\mathbb{E}[\operatorname{Var}(X|Y)] \le \operatorname{Var}(X)", r"\mathbb{E}[\operatorname{Var}(X|Y)] \ge \operatorname{Var}(X)"),
    (r"\operatorname{Var}(\mathbb{E}[X|Y]) \le \operatorname{Var}(X)", r"\operatorname{Var}(\mathbb{E}[X|Y]) \ge \operatorname{Var}(X)"),
    (r"\operatorname{Var}(X|Y) = \mathbb{E}[X^2|Y] - \mathbb{E}[X|Y]^2", r"\operatorname{Var}(X|Y) = \mathbb{E}[X^2|Y] - \mathbb{E}[X]^2"),
    (
        r"\operatorname{Cov}(X,Y) = \mathbb{E}[\operatorname{Cov}(X,Y|Z)] + \operatorname{Cov}(\mathbb{E}[X|Z], \mathbb{E}[Y|Z])",
        r"\operatorname{Cov}(X,Y) = \mathbb{E}[\operatorname{Cov}(X,Y|Z)] - \operatorname{Cov}(\mathbb{E}[X|Z], \mathbb{E}[Y|Z])",
    ),
    (r"\mathbb{E}[g(Y)X|Y] = g(Y)\mathbb{E}[X|Y]", r"\mathbb{E}[g(Y)X|Y] = g(Y)\mathbb{E}[X]"),
    (r"\mathbb{E}[X\,\mathbb{E}[X|Y]] = \mathbb{E}[\mathbb{E}[X|Y]^2]", r"\mathbb{E}[X\,\mathbb{E}[X|Y]] = \mathbb{E}[X]^2"),
    (r"\mathbb{E}[\mathbb{E}[X|Y,Z]|Z] = \mathbb{E}[X|Z]", r"\mathbb{E}[\mathbb{E}[X|Y,Z]|Z] = \mathbb{E}[X|Y]"),
    (r"\mathbb{E}[X|Y=y] = \sum_x x\,p(x|y)", r"\mathbb{E}[X|Y=y] = \sum_x x\,p(y|x)"),
    (
        r"\mathbb{E}[(\hat\theta-\theta)^2] = \operatorname{Var}(\hat\theta) + (\mathbb{E}[\hat\theta]-\theta)^2",
        r"\mathbb{E}[(\hat\theta-\theta)^2] = \operatorname{Var}(\hat\theta) - (\mathbb{E}[\hat\theta]-\theta)^2",
    ),
    (
        r"\mathbb{E}[(f(x)-\hat f(x))^2] = (f(x)-\mathbb{E}[\hat f(x)])^2 + \operatorname{Var}(\hat f(x))",
        r"\mathbb{E}[(f(x)-\hat f(x))^2] = (f(x)+\mathbb{E}[\hat f(x)])^2 + \operatorname{Var}(\hat f(x))",
    ),
]


@pytest.mark.parametrize(("text", "twin"), TWINS)
def test_it_holds_for_all_joint_laws_and_its_twin_does_not(text: str, twin: str) -> None:
    assert check(text).verdict.word == "proved"
    assert check(twin).verdict.word == "refuted"


#: True where y is f(x) plus noise of the variance sigma^2, or of other laws.
LEFT = [
    r"\mathbb{E}[(y-\hat f(x))^2] = (f(x)-\mathbb{E}[\hat f(x)])^2 + \operatorname{Var}(\hat f(x)) + \sigma^2",
    r"\mathbb{E}_{x\sim q}[\mathbb{E}[X|Y]] = \mathbb{E}[X]",
]


@pytest.mark.parametrize("text", LEFT)
def test_moments_under_what_else_is_drawn_are_left_open(text: str) -> None:
    assert check(text).verdict.word in ("undecided", "not-understood")
