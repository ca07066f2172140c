"""I(x|y) and I(x;y) of outcomes are logarithms of probabilities; where x and y are bound, I is of random variables."""

from __future__ import annotations

import pytest

from symbolic_it.verify.check import check

TRUE = [
    r"I(x|y) = -\log P(x|y)",
    r"I(x_i|y_j) = \log \frac{1}{P(x_i|y_j)}",
    r"I(a;b) = \log\frac{p(a|b)}{p(a)}",
    r"I(x_i;y_j) = \log\frac{P(y_j|x_i)}{P(y_j)}",
    r"I(x;y) = I(x) - I(x|y)",
    r"I(x_i;y_j) = I(x_i) + I(y_j) - I(x_i,y_j)",
    r"I(x_i;y_j) = I(x_i) + I(y_j) - I(x_iy_j)",
    r"I(xy) = I(x) + I(y|x)",
    r"I(X;Y) = \sum_{x,y} p(x,y) I(x;y)",
    r"H(X|Y) = \sum_x \sum_y p(x,y) I(x|y)",
    r"I(x;y) = \sum_{x,y} p(x,y) \log\frac{p(x,y)}{p(x)p(y)}",
    r"I(x;y) = H(x) - H(x|y)",
    r"I(x;y) \ge 0",
]
FALSE = [
    r"I(x|y) = \log P(x|y)",
    r"I(x_i|y_j) = -\log P(y_j|x_i)",
    r"I(a;b) = \log\frac{p(a)}{p(a|b)}",
    r"I(x;y) = I(x) + I(x|y)",
    r"I(x_i;y_j) = I(x_i) + I(y_j) + I(x_i,y_j)",
    r"I(xy) = I(x) + I(y)",
    r"I(X;Y) = \sum_{x,y} p(x,y) I(x|y)",
    r"H(X|Y) = -\sum_x \sum_y p(x,y) I(x|y)",
    r"I(x;y) = \log\frac{p(x|y)}{p(x)} \ge 0",
]


@pytest.mark.parametrize("statement", TRUE)
def test_true(statement: str) -> None:
    assert check(statement).verdict.positive


@pytest.mark.parametrize("statement", FALSE)
def test_false(statement: str) -> None:
    assert check(statement).verdict.word == "refuted"


def test_a_comma_may_stand_for_either() -> None:
    assert not check(r"I(x,y) = I(x) - I(x|y)").verdict.positive


def test_a_comma_may_stand_for_the_pair() -> None:
    """I(x, y) = -log p(x, y) is the self-information of the pair, or a slip in what x and y share: it is not refuted."""
    for text in ("I(x,y) = -log p(x,y)", "I(x,y) = I(x) - I(x|y)", "I(x,y) = log(p(x,y)/(p(x)p(y)))", "I(x,y) = log(1/p(x,y))"):
        assert check(text).verdict.word == "undecided", text
    for text in ("I(x,y) = log p(x,y)", "I(x,y) = I(x) - I(y|x)", "I(x;y) = -log p(x,y)", "I(x,y) = I(x) + I(x|y)"):
        assert check(text).verdict.word == "refuted", text
    assert check("I(x,y) = I(x) + I(y|x)").verdict.word == "proved"
