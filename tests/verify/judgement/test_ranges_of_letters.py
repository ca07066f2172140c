"""Ranges of bare letters and rows of a case distinction are no claims that values refute; what holds of no values still is."""

from __future__ import annotations

import pytest

from tests.verify.answers import words

RANGES = [
    r"The size must satisfy $0 \le k \le n - 1$.",
    r"$w(n) = \frac12 - \frac{n}{2} \qquad 0 \leq n \leq M-1$",
    r"The density is defined for $|b| < a$.",
    r"where $|\beta| < \alpha$ and $\nu > 0$.",
    r"With $k = 1$ nothing is left. It holds for all sets with $k \ge 2$.",
    r"$$P = \begin{pmatrix} 1-a & a \\ b & 1-b \end{pmatrix}, \qquad a + b > 0,$$",
    r"The support is $a s + m < x \le b s + m$.",
    r"将信源符号按概率大小依次排列 $p(x_1) \ge p(x_2) \ge p(x_3)$。",
    r"エントロピー関数 $H(x),\ 0\leq x\leq 1$ は上に凸である。",
    r"The divergence $D(p\|q),\ q > 0$, is finite.",
]
CASES = [
    r"$$\begin{aligned} f(x, k) &= e^{-xk}/k,\quad x\ge0\\ &= e^{x/k}/k,\quad x<0 \end{aligned}$$",
    r"$$\begin{aligned} g(x) &= x, && \text{if } x > 0 \\ &= 2x, && \text{if } x \le 0 \end{aligned}$$",
]
CLAIMS = [
    r"We have $k = 1$. Therefore $k \ge 2$.",
    r"With $p = 0.3$ and $q = 0.5$, $p > q$.",
    r"For all $p$, $p(1-p) \ge 1/4$.",
    r"Since $x \le x^2$ for $x \in [0,1]$, we are done.",
    r"$|a+b| \ge |a| + |b|$",
    r"We compute $2 > 1, \quad 1 + 1 > 3$.",
    r"$H(p) \ge K$",
    r"$H(X), H(Y) \ge H(X,Y)$",
    r"$H(X), 0 \ge H(X|Y)$",
    r"$K \le H(p)$",
    r"$$\begin{aligned} f(x) &= e^{-x} + 1 \\ &= e^{-x} + 2, \quad x > 0 \end{aligned}$$",
]


@pytest.mark.parametrize("text", RANGES + CASES)
def test_a_range_or_a_case_accuses_nothing(text: str) -> None:
    assert "refuted" not in words(text)


@pytest.mark.parametrize("text", CLAIMS)
def test_a_claim_of_numbers_quantities_or_one_letter_on_both_sides_is_refuted(text: str) -> None:
    assert "refuted" in words(text)


DISTORTIONS = [
    r"The function is valid for $0 \leq D \leq 1/2$.",
    r"The distortion $D$ is small. For $D > 1/2$ the rate is zero.",
    r"The discriminator $D$ satisfies $D \leq 1/2$.",
    r"Sea $d$ la distorsión. Entonces $R(D) = 0$ para $D > 1/2$.",
    r"The KL divergence is not meant here.\n\nLater the dimension is $D$, with $D \leq 3$.",
]


@pytest.mark.parametrize("text", DISTORTIONS)
def test_a_lone_d_is_a_divergence_only_where_it_is_called_one(text: str) -> None:
    assert not {"refuted", "proved"} & set(words(text))


def test_a_d_that_is_called_a_divergence_is_one() -> None:
    assert words(r"We write $D$ for the divergence of $p$ and $q$. Then $D \geq 0$ and $D \leq 1$.")[-2:] == ["proved", "refuted"]


def test_a_letter_has_another_value_in_another_case() -> None:
    for text, word in (
        (r"$\beta = 1$: the plain bound. $\beta > 1$: a stronger pull.", "undecided"),
        ("$\\beta = 0.5$: the plain bound.\n\n$\\beta > 0.7$: a stronger pull.", "undecided"),
        (r"The weight is $\beta = 0.5$. Here $\beta > 0.7$ holds.", "refuted"),
    ):
        assert words(text)[-1] == word, text
