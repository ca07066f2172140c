r"""s(x)_i beside entries of x is the entry s_i of the formula that the text gives it; of another vector, or of a sum, it is left alone."""

from __future__ import annotations

import pytest

from tests.verify.answers import words

TOLD = r"The softmax is $S(\mathbf z)_i = \frac{e^{z_i}}{\sum_k e^{z_k}}$. "
SLOPE = r"$\frac{\partial S(\mathbf z)_i}{\partial z_j} = "


@pytest.mark.parametrize(
    ("said", "word"),
    [
        (rf"{SLOPE}S(\mathbf z)_i (\delta_{{ij}} - S(\mathbf z)_j)$", "proved"),
        (rf"{SLOPE}S(\mathbf z)_i (\delta_{{ij}} + S(\mathbf z)_j)$", "refuted"),
        (rf"For $i \ne j$, {SLOPE}-S(\mathbf z)_i S(\mathbf z)_j$", "proved"),
        (rf"For $i \ne j$, {SLOPE}S(\mathbf z)_i S(\mathbf z)_j$", "refuted"),
        (r"$\sum_i S(z)_i = 1$", "proved"),
        (r"$S(v)_i = \frac{e^{v_i}}{\sum_k e^{v_k}}$", "not-understood"),
        (r"$S(z + c)_i = S(z)_i$", "not-understood"),
    ],
)
def test_entries(said: str, word: str) -> None:
    assert words(f"{TOLD}{said}.")[-1] == word


def test_what_has_no_formula_has_no_slope() -> None:
    assert words(r"So $\frac{\partial g(x)_i}{\partial x_j} = 0$.") == ["not-understood"]


@pytest.mark.parametrize(("sign", "word"), [("-", "proved"), ("", "refuted")])
def test_indices_that_differ_below_our_softmax(sign: str, word: str) -> None:
    text = r"With the softmax $\sigma(z)_i = e^{z_i}/\sum_k e^{z_k}$, for $i \ne j$ we have $\frac{\partial \sigma(z)_i}{\partial z_j} = "
    assert words(rf"{text}{sign}\sigma(z)_i \sigma(z)_j$.")[-1] == word
