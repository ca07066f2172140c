r"""Sums and products over one range are compared term by term, which proves but refutes nothing."""

from __future__ import annotations

import pytest

from symbolic_it.verify.check import check

BEFORE = r"X_1, \ldots, X_{i-1}"
H = r"\sum_{i=1}^n H(X_i | %s)"

TRUE = [
    rf"{H % BEFORE} - {H % (BEFORE + ', Y')} = \sum_{{i=1}}^n I(X_i; Y | {BEFORE})",
    rf"{H % BEFORE} \le \sum_{{i=1}}^n H(X_i)",
    r"\sum_{k=1}^n H(X_k | X_{<k}) \le \sum_{i=1}^n H(X_i)",
    r"p(x_1) p(x_2 | x_1) \cdots p(x_n | x_1, \ldots, x_{n-1}) = \prod_{i=1}^n p(x_i | x_1, \ldots, x_{i-1})",
    r"-\sum_{x_1, \ldots, x_n} p(x_1, \ldots, x_n) \log \prod_{i=1}^n p(x_i | x_{<i}) = -\sum_{i=1}^n \sum_{x_1, \ldots, x_n} p(x_1, \ldots, x_n) \log p(x_i | x_{<i})",
]
FALSE = [
    rf"{H % BEFORE} + {H % (BEFORE + ', Y')} = \sum_{{i=1}}^n I(X_i; Y | {BEFORE})",
    rf"{H % BEFORE} - {H % (BEFORE + ', Y')} = \sum_{{i=1}}^n I(X_i; Y)",
    rf"{H % BEFORE} \ge \sum_{{i=1}}^n H(X_i)",
    rf"{H % BEFORE} \le \sum_{{i=2}}^n H(X_i)",
    r"p(x_1) p(x_2 | x_1) \cdots p(x_n | x_1, \ldots, x_{n-1}) = \prod_{i=1}^n p(x_i | x_{i-1})",
    r"-\sum_{x_1, \ldots, x_n} p(x_1, \ldots, x_n) \log \prod_{i=1}^n p(x_i | x_{<i}) = \sum_{i=1}^n \sum_{x_1, \ldots, x_n} p(x_1, \ldots, x_n) \log p(x_i | x_{<i})",
]


@pytest.mark.parametrize("text", TRUE)
def test_what_holds_for_each_term_holds_for_the_sums(text: str) -> None:
    assert check(text).verdict.word == "proved"


@pytest.mark.parametrize("text", FALSE)
def test_a_false_twin_is_not_proved(text: str) -> None:
    assert not check(text).verdict.positive
