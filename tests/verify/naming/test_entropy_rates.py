"""Entropy rates are limits of H(X_1, ..., X_n)/n or of H(X_n | X_1, ..., X_{n-1}); another factor or sign makes none."""

from __future__ import annotations

import pytest

from tests.verify.answers import words

TRUE = [
    r"H(\mathcal{X}) = \lim_{n\to\infty} \frac{1}{n} H(X_1, X_2, \ldots, X_n)",
    r"H'(\mathcal{X}) = \lim_{n\to\infty} H(X_n \mid X_{n-1}, \ldots, X_1)",
    r"\overline H(E) = \lim_{n\to\infty}\frac1n H(E_1,\ldots,E_n)",
    r"H_\infty = \lim_{N\to\infty} \frac{H(X^N)}{N}",
    r"H_\infty = \lim_{N\rightarrow\infty} \frac1N H(X_1X_2\cdots X_N)",
    r"H = \lim_{N\to\infty} H(X_N|X_1X_2\cdots X_{N-1})",
]
FALSE = [
    r"H(\mathcal{X}) = \lim_{n\to\infty} n H(X_1, X_2, \ldots, X_n)",
    r"H(\mathcal{X}) = -\lim_{n\to\infty} \frac{1}{n} H(X_1, X_2, \ldots, X_n)",
    r"H = \lim_{N\to\infty} \frac1N H(X_N|X_1X_2\cdots X_{N-1})",
    r"H(\mathcal{X}) = \lim_{n\to\infty} H(X_1, X_2, \ldots, X_n)",
]
OPEN = [
    r"H(L) = \lim_{n\to\infty} \frac{1}{n} H(X_1, X_2, \ldots, X_n)",
    r"H(\mathcal{X}) = \lim_{n\to\infty} \frac{1}{n} H(X_n)",
    r"H(\mathcal{X}) = \lim_{n\to\infty} \frac{1}{n} H(X_1, \ldots, X_m)",
    r"H = \lim_{N\to\infty} H(X_{N-1}|X_1X_2\cdots X_{N})",
    r"H = \lim_{N\to\infty} \frac{1}{N^2} H(X_1, \ldots, X_N)",
]


@pytest.mark.parametrize("formula", TRUE)
def test_a_rate(formula: str) -> None:
    assert words(f"The entropy rate is ${formula}$.") == ["definition"]


@pytest.mark.parametrize("formula", FALSE)
def test_another_factor_or_sign(formula: str) -> None:
    assert words(f"The entropy rate is ${formula}$.") == ["convention-mismatch"]


@pytest.mark.parametrize("formula", OPEN)
def test_other_limits(formula: str) -> None:
    assert words(f"The entropy rate is ${formula}$.")[0] in ("undecided", "not-understood")
