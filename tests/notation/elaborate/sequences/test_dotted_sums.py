r"""Sums and products with dots are those over the index of their last term, where it gives the others."""

from __future__ import annotations

import pytest

from symbolic_it import check

TRUE = [
    r"\frac{e^{z_j}}{\sum_{i=1}^m e^{z_i}} = \frac{e^{z_j}}{e^{z_1} + e^{z_2} + \dots + e^{z_m}}",
    r"H(X_1, \dots, X_n) = H(X_1) + H(X_2|X_1) + \dots + H(X_n|X_1, \dots, X_{n-1})",
    r"H(X_1, \dots, X_n) \le H(X_1) + H(X_2) + \dots + H(X_n)",
    r"H(p) = -p_1 \log p_1 - p_2 \log p_2 - \cdots - p_K \log p_K",
    r"H(p, q) = -(p_1 \log q_1 + \cdots + p_K \log q_K)",
    r"p_1 + p_2 + \cdots + p_n = 1",
    r"P(w_1, \dots, w_n) = P(w_1) P(w_2|w_1) \cdots P(w_n|w_1, \dots, w_{n-1})",
    r"p(w_1, w_2, \ldots, w_T) = p(w_1) \cdot p(w_2 \mid w_1) \cdot p(w_3 \mid w_1, w_2) \cdots",
]
FALSE = [
    r"\frac{e^{z_j}}{\sum_{i=1}^m e^{z_i}} = \frac{e^{z_j}}{e^{z_1} + e^{z_2} + \dots - e^{z_m}}",
    r"H(X_1, \dots, X_n) = H(X_1) + H(X_2|X_1) + \dots + H(X_n|X_{n-1})",
    r"H(X_1, \dots, X_n) \ge H(X_1) + H(X_2) + \dots + H(X_n)",
    r"H(p) = -p_1 \log p_1 - p_2 \log p_2 - \cdots + p_K \log p_K",
    r"H(p, q) = -(q_1 \log p_1 + \cdots + q_K \log p_K)",
    r"H(p) = -p_1 \log p_1 - p_3 \log p_3 - \cdots - p_K \log p_K",
    r"P(w_1, \dots, w_n) = P(w_1) P(w_2|w_1) \cdots P(w_n|w_{n-1})",
    r"p(w_1, w_2, \ldots, w_T) = p(w_1) \cdot p(w_1 \mid w_2) \cdot p(w_3 \mid w_1, w_2) \cdots",
    r"p(w_1, w_2, \ldots, w_T) = p(w_1) \cdot p(w_2) \cdot p(w_3) \cdots",
]


@pytest.mark.parametrize("text", TRUE)
def test_a_sum_with_dots_is_the_whole_sum(text: str) -> None:
    assert check(text).verdict.positive


@pytest.mark.parametrize("text", FALSE)
def test_a_false_twin_is_not_proved(text: str) -> None:
    assert not check(text).verdict.positive
