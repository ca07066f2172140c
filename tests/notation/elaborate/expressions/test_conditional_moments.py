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
    (r"\mathbb{E}[cX|Y] = c\,\mathbb{E}[X|Y]", r"\mathbb{E}[cX|Y] = \mathbb{E}[X|Y]"),
    (r"\sum_y p(y)\,\mathbb{E}[X|Y=y] = \mathbb{E}[X]", r"\sum_y p(y)\,\mathbb{E}[X|Y=y] = \mathbb{E}[Y]"),
    (
        r"\mathbb{E}[F(X)|Y] + \mathbb{E}[G(X)|Y] = \mathbb{E}[F(X) + G(X)|Y]",
        r"\mathbb{E}[F(X)|Y] + \mathbb{E}[G(X)|Y] = \mathbb{E}[F(X)|Y]",
    ),
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


#: The value y beside an outer draw of Y, the number x beside X, and entropies, of which the variables are no numbers.
LEFT_OPEN = [
    r"\mathbb{E}[Y\,\mathbb{E}[X|Y=y]] = \mathbb{E}[XY]",
    r"\mathbb{E}[Y\,\mathbb{E}[X|Y=y]] = \mathbb{E}[Y]\,\mathbb{E}[X|Y=y]",
    r"\mathbb{E}[\mathbb{E}[X|Y=y]] = \mathbb{E}[X]",
    r"\mathbb{E}[\mathbb{E}[X|Y=y]] = \mathbb{E}[X|Y=y]",
    r"\mathbb{E}[(X-x)^2|Y] = 0",
    r"\mathbb{E}[xX|Y] = x\,\mathbb{E}[X|Y]",
    r"\mathbb{E}[xX|Y] = \mathbb{E}[X^2|Y]",
    r"\mathbb{E}[\mathbb{E}[-\log p(X)|Y]] = H(X)",
    r"\mathbb{E}[\mathbb{E}[-\log p(X)|Y]] = H(Y)",
    r"I(X;Y) + \mathbb{E}[\mathbb{E}[X|Y]] = I(X;Y) + \mathbb{E}[X]",
    r"I(X;Y) + \mathbb{E}[\mathbb{E}[X|Y]] = I(X;Y) + \mathbb{E}[Y]",
]


@pytest.mark.parametrize("text", LEFT_OPEN)
def test_letters_that_stand_for_something_else_are_kept_apart(text: str) -> None:
    assert check(text).verdict.word in ("undecided", "not-understood")


#: True where y is f(x) plus noise of the variance sigma^2, or of other laws.
LEFT = [
    r"\mathbb{E}[(y-\hat f(x))^2] = (f(x)-\mathbb{E}[\hat f(x)])^2 + \operatorname{Var}(\hat f(x)) + \sigma^2",
    r"\mathbb{E}_{x\sim q}[\mathbb{E}[X|Y]] = \mathbb{E}[X]",
]


@pytest.mark.parametrize("text", LEFT)
def test_moments_under_what_else_is_drawn_are_left_open(text: str) -> None:
    assert check(text).verdict.word in ("undecided", "not-understood")
