"""D_f of laws and D_phi of numbers are what the function generates that the text has defined."""

from __future__ import annotations

import pytest

from tests.verify.answers import words


@pytest.mark.parametrize(
    ("function", "formula", "word"),
    [
        (r"f(t) = t\log t", r"D_f(p\|q) = \sum_x p(x)\log\frac{p(x)}{q(x)}", "proved"),
        (r"f(t) = t\log t", r"D_f(p\|q) = \sum_x p(x)\log\frac{q(x)}{p(x)}", "refuted"),
        (r"f(t) = -\log t", r"D_f(P\|Q) = D_{KL}(Q\|P)", "proved"),
        (r"f(t) = (t-1)^2", r"D_f(p\|q) = \sum_x \frac{(p(x)-q(x))^2}{q(x)}", "proved"),
        (r"f(t) = \frac12|t-1|", r"D_f(p\|q) = \frac12\sum_x|p(x)-q(x)|", "proved"),
        (r"f(t) = \frac12|t-1|", r"D_f(p\|q) = \sum_x|p(x)-q(x)|", "refuted"),
        (r"\phi(x) = -\log x", r"D_\phi(r, 1) = r - 1 - \log r", "proved"),
        (r"\phi(x) = -\log x", r"D_\phi(r, 1) = r - 1 + \log r", "refuted"),
        (r"\phi(x) = x\log x", r"D_\phi(a, b) = a\log\frac{a}{b} - a + b", "proved"),
        (r"\phi(x) = x^2", r"D_\phi(a, b) = a^2 - b^2", "refuted"),
        (r"f(\theta) = 2\theta", r"D_g(p, q) = 3", "not-understood"),
    ],
)
def test_a_generated_divergence(function: str, formula: str, word: str) -> None:
    assert words(f"Let ${function}$. Then ${formula}$.")[-1] == word


def test_with_a_comma_or_a_potential_it_is_none_of_ratios() -> None:
    text = r"Let $\phi(x) = x^2$. The Bregman divergence of laws is $D_\phi(p, q) = \sum_x (p(x) - q(x))^2$."
    assert words(text)[-1] == "not-understood"
