"""Capitals that stand for the laws they are drawn from are not refuted by laws of their own."""

from __future__ import annotations

from tests.verify.answers import words

TRUE = r"$D(X\|Y) = \int p(x) \log\frac{p(x)}{q(x)}\,dx$."


def test_a_divergence_of_variables() -> None:
    assert words(r"Let $X \sim p$ and $Y \sim q$. Then " + TRUE)[-1] == "undecided"
    assert words(r"Let $X \sim p$ and $Y \sim q$. Then $D(p\|q) = \sum_x q(x) \log\frac{p(x)}{q(x)}$.")[-1] == "refuted"
