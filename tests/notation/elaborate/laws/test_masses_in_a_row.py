"""H(p_1, ..., p_n) is the entropy of p, and H(1/n, ..., 1/n) is log n; sums that end elsewhere are of other masses."""

from __future__ import annotations

import pytest

from symbolic_it.verify.check import check

TRUE = [
    r"H(p_1, \ldots, p_n) = -\sum_{i=1}^n p_i \log p_i",
    r"H(p_1, p_2, \dots, p_K) = \sum_{k=1}^K p_k \log \frac{1}{p_k}",
    r"H(p_1, \dots, p_N) \le \log N",
    r"H(p_1, \dots, p_N) \le H(\frac{1}{N}, \dots, \frac{1}{N}) = \log N",
    r"H(q_1, \cdots, q_m) \ge 0",
    r"H(X) = -\sum_{i=1}^N P(x_i) \log P(x_i) = H(p_1, \dots, p_N)",
]
FALSE = [
    r"H(p_1, \ldots, p_n) = \sum_{i=1}^n p_i \log p_i",
    r"H(p_1, \dots, p_N) \ge \log N",
    r"H(\frac1n, \dots, \frac1n) = -\log n",
    r"H(p_1, \ldots, p_n) < 0",
]
OTHERS = [
    r"H(p_1, \ldots, p_n) = -\sum_{i=1}^m p_i \log p_i",
    r"H(p_1, \ldots, p_n) = -\sum_{i=2}^n p_i \log p_i",
    r"H(p_1, \ldots, p_n) = -\sum_{i=1}^n p_i \log p",
    r"H(p_2, \ldots, p_n) = -\sum_{i=1}^n p_i \log p_i",
]


@pytest.mark.parametrize("statement", TRUE)
def test_true(statement: str) -> None:
    assert check(statement).verdict.positive


@pytest.mark.parametrize("statement", FALSE)
def test_false(statement: str) -> None:
    assert check(statement).verdict.word == "refuted"


@pytest.mark.parametrize("statement", OTHERS)
def test_of_other_masses(statement: str) -> None:
    assert not check(statement).verdict.positive
