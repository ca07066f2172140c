"""p_X is p where p stands bare in a divergence; a margin beside its joint law is another one."""

from __future__ import annotations

import pytest

from symbolic_it.verify.check import check

TRUE = [
    r"D(p\|q) = \sum_x p_X(x) \log \frac{p_X(x)}{q_X(x)}",
    r"D(P\|Q) = \sum_{y} P_Y(y) \log \frac{P_Y(y)}{Q_Y(y)}",
    r"H(p) = -\sum_x p_X(x) \log p_X(x)",
    r"D_{p\|q} = \sum_x p_X(x) \log \frac{p_X(x)}{q_X(x)}",
]
FALSE = [
    r"D(p\|q) = \sum_x p_X(x) \log \frac{q_X(x)}{p_X(x)}",
    r"D(p\|q) = \sum_x q_X(x) \log \frac{p_X(x)}{q_X(x)}",
    r"H(p) = \sum_x p_X(x) \log p_X(x)",
]
OTHERS = [
    r"D(p \| q) \le D(p_X \| q_X)",
    r"D(p \| q) = D(p_X \| q_X)",
    r"D(p \| q) = \sum_{x,y} p_X(x) p_Y(y) \log \frac{p_X(x)}{q_X(x)}",
    r"D(p \| q) = \sum_x p_S(x) \log \frac{p_T(x)}{q_T(x)}",
]


@pytest.mark.parametrize("statement", TRUE)
def test_one_law(statement: str) -> None:
    assert check(statement).verdict.word == "definition"


@pytest.mark.parametrize("statement", FALSE)
def test_false_twins(statement: str) -> None:
    assert check(statement).verdict.word == "refuted"


@pytest.mark.parametrize("statement", OTHERS)
def test_a_margin_is_not_the_law(statement: str) -> None:
    assert not check(statement).verdict.positive
