r"""A p that the text gives as the logistic function of a number is that number; a vector, a softmax and another law are not."""

from __future__ import annotations

import pytest

from tests.verify.answers import words

LOSS = r"$L = -y\log p - (1-y)\log(1-p)$"


@pytest.mark.parametrize("told", [r"p = \sigma(z)", r"p = \frac{1}{1 + e^{-z}}"])
def test_slopes_by_the_logit(told: str) -> None:
    text = rf"Let ${told}$ and {LOSS}. So $\frac{{\partial L}}{{\partial z}} = p - y$, $\frac{{\partial L}}{{\partial z}} = y - p$ and $1 - p = \sigma(-z)$."
    assert words(text)[2:] == ["proved", "refuted", "proved"]


@pytest.mark.parametrize(
    "told",
    [
        r"$\sigma(z)_i = \frac{e^{z_i}}{\sum_j e^{z_j}}$ and $p = \sigma(z)$",
        r"$p = \sigma(\mathbf z)$",
        r"$p = \tanh(z)$",
        r"$p = 1 - \sigma(z)$",
    ],
)
def test_nothing_is_shown_of_another_function(told: str) -> None:
    assert words(rf"Let {told} and {LOSS}. So $\frac{{\partial L}}{{\partial z}} = p - y$.")[-1] not in ("proved", "definition")


def test_laws_of_that_letter_stay_laws() -> None:
    text = r"Let $p = \sigma(z)$. For a law $p$, $H(p) \le \log K$ and $\sum_i p_i = 1$. With $p = (0.5, 0.5)$, $H(p) = 1$ bit."
    assert words(text)[1:] == ["proved", "proved", "data", "confirmed"]
