"""A sum of random variables that was told keeps no formula of numbers open; one of the variables it does."""

from __future__ import annotations

import pytest

from tests.verify.answers import words

TOLD = r"The channel is $Y = X + N$ with $N \sim \mathcal{N}(0, \sigma^2)$ and $\mathbb{E}[X^2] \le P$." + "\n\n"
LEFT = r"\frac12 \log \left(\frac{2\pi e(P+\sigma^2)}{2\pi e \sigma^2}\right) = "


@pytest.mark.parametrize(
    ("right", "word"),
    [
        (r"\frac12 \log(1 + \frac{P}{\sigma^2})", "proved"),
        (r"\log(1 + \frac{P}{\sigma^2})", "refuted"),
        (r"\frac12 \log(1 - \frac{P}{\sigma^2})", "refuted"),
    ],
)
def test_numbers(right: str, word: str) -> None:
    assert words(f"{TOLD}$${LEFT}{right}$$")[-1] == word


def test_variables() -> None:
    assert words(f"{TOLD}$$h(Y) = h(X) + h(N)$$")[-1] == "undecided"
