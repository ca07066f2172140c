"""A probability or a normaliser with a minus before a product of positive things is refuted; other letters and signs are left alone."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


def words(text: str) -> set[str]:
    return {c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims}


@pytest.mark.parametrize(
    "text",
    [
        r"The softmax is $p_i = -\frac{e^{z_i}}{\sum_j e^{z_j}}$.",
        r"The optimal policy is $$\pi^*(y \mid x) = -\frac{1}{Z(x)} \pi_{\text{ref}}(y \mid x) \exp\left(\frac{r(x, y)}{\beta}\right).$$",
        r"The normaliser is $$Z(x) = -\sum_y \pi_{\text{ref}}(y \mid x) \exp\left(\frac{r(x, y)}{\beta}\right).$$",
    ],
)
def test_a_negative_probability_is_refuted(text: str) -> None:
    assert "refuted" in words(text)


@pytest.mark.parametrize(
    "text",
    [
        r"The softmax is $p_i = \frac{e^{z_i}}{\sum_j e^{z_j}}$.",
        r"The optimal policy is $$\pi^*(y \mid x) = \frac{1}{Z(x)} \pi_{\text{ref}}(y \mid x) \exp\left(\frac{r(x, y)}{\beta}\right).$$",
        r"Let $Z = -\log p(x)$ be the surprisal.",
        r"The momentum is $p_i = -m v_i$.",
        r"Let $q_i = -\log p_i$.",
        r"The derivative is $p'_i = -e^{-z_i}$.",
        r"The charge of an ion is $q_i = -e$ and $q_j = -2 e$.",
    ],
)
def test_true_signs_are_left_alone(text: str) -> None:
    assert "refuted" not in words(text)
