r"""Braces group an operand: \frac12 \left\{a + b\right\} is (a + b)/2."""

from __future__ import annotations

import pytest

from symbolic_it import check


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (r"\frac12\left\{a + b\right\} = \frac{a}{2} + \frac{b}{2}", "proved"),
        (r"\frac12\left\{a + b\right\} = \frac{a}{2} - \frac{b}{2}", "refuted"),
        (r"-\left\{a - b\right\} = b - a", "proved"),
        (
            r"D_{KL}(\mathcal{N}(\mu_1,\Sigma)\|\mathcal{N}(\mu_2,\Sigma)) = \frac12\left\{(\mu_1-\mu_2)^\top\Sigma^{-1}(\mu_1-\mu_2)\right\}",
            "proved",
        ),
    ],
)
def test_braces_around_an_operand_are_brackets(text: str, word: str) -> None:
    assert check(text).verdict.word == word
