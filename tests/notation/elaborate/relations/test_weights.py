"""The gradient of a cross-entropy is p - y where y sums to one: what the text leaves unsaid of y refutes nothing, a wrong sign is refuted."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document
from symbolic_it.verify.check import check

TEMPERED = r"For logits $z$ and $\tau > 0$, $p_i = e^{z_i/\tau}/\sum_j e^{z_j/\tau}$. The gradient of $\ell = -\sum_i y_i \log p_i$ at $\tau = 1$%s is "
GRADIENT = r"$$\frac{\partial\ell}{\partial z_i} = p_i - y_i .$$"


def last(text: str) -> str:
    return verify_document(parse_chapter(text, "markdown")).claims[-1].verdict.word


@pytest.mark.parametrize("said", ["", r", with $\sum_i y_i = 1$,"])
def test_at_the_temperature_that_is_told(said: str) -> None:
    assert last(TEMPERED % said + GRADIENT) not in ("refuted", "convention-mismatch")
    assert last(TEMPERED % said + GRADIENT.replace("p_i - y_i", "p_i + y_i")) == "refuted"
    assert last(TEMPERED.replace(r"\tau = 1", r"\tau = 2") % said + GRADIENT) == "refuted"


SOFTMAX_LOSS = r"\nabla_z (-\sum_k y_k \log \mathrm{softmax}(z)_k) = "


@pytest.mark.parametrize(
    "given", [r"\sum_k y_k = 1", "y is a pmf", "y is a probability distribution", "y is a probability vector", "y is one-hot"]
)
def test_a_given_that_y_sums_to_one_proves_the_gradient_alone(given: str) -> None:
    assert check(SOFTMAX_LOSS + r"\mathrm{softmax}(z) - y", given).verdict.word == "proved"
    assert check(SOFTMAX_LOSS + r"\mathrm{softmax}(z) + y", given).verdict.word == "refuted"


def test_without_it_the_gradient_is_neither_true_nor_false() -> None:
    assert check(SOFTMAX_LOSS + r"\mathrm{softmax}(z) - y").verdict.word == "undecided"
    assert check(SOFTMAX_LOSS + r"\mathrm{softmax}(z) - y", r"\sum_k y_k = 2").verdict.word == "undecided"
    assert check(r"\sum_k y_k^2 \le 1", r"\sum_k y_k = 1").verdict.word == "refuted"  # (1, -1, 1) sums to one
    assert check(r"y_i \ge 0", r"\sum_k y_k = 1").verdict.word != "proved"
