"""The gradient of a distillation loss by the student's logits, exact and at high temperatures; one edit away it is not."""

from __future__ import annotations

import pytest

from tests.verify.answers import NEGATIVE, POSITIVE, words

SAID = (
    r"The gradient of the soft cross-entropy, with teacher logits $v_i$ and student logits $z_i$, is $\frac{\partial C}{\partial z_i} %s$."
)
TRUE = [
    r"\approx \frac{1}{N T^2} (z_i - v_i)",
    r"\approx \frac{1}{T} \left(\frac{1 + z_i/T}{N + \sum_j z_j/T} - \frac{1 + v_i/T}{N + \sum_j v_j/T}\right)",
    r"= \frac{1}{T} \left(\frac{e^{z_i/T}}{\sum_j e^{z_j/T}} - \frac{e^{v_i/T}}{\sum_j e^{v_j/T}}\right)",
]
FALSE = [
    r"\approx \frac{1}{N T^2} (v_i - z_i)",
    r"\approx \frac{1}{N T} (z_i - v_i)",
    r"\approx \frac{1}{T} \left(\frac{1 + v_i/T}{N + \sum_j v_j/T} - \frac{1 + z_i/T}{N + \sum_j z_j/T}\right)",
    r"= -\frac{1}{T} \left(\frac{e^{z_i/T}}{\sum_j e^{z_j/T}} - \frac{e^{v_i/T}}{\sum_j e^{v_j/T}}\right)",
]
UNBLESSED = [
    r"= \frac{1}{N T^2} (z_i - v_i)",
    r"\approx \frac{2}{N T^2} (z_i - v_i)",
    r"\approx \frac{1}{N T^2} (z_i + v_i)",
    r"= \frac{1}{T} \left(\frac{e^{z_i/T}}{\sum_j e^{z_j}} - \frac{e^{v_i/T}}{\sum_j e^{v_j/T}}\right)",
]


@pytest.mark.parametrize("formula", TRUE)
def test_what_is_true_is_known(formula: str) -> None:
    assert words(SAID % formula)[-1] in POSITIVE


@pytest.mark.parametrize("formula", FALSE)
def test_one_edit_away_it_is_false(formula: str) -> None:
    assert words(SAID % formula)[-1] in NEGATIVE


@pytest.mark.parametrize("formula", UNBLESSED)
def test_what_is_not_it_is_not_blessed(formula: str) -> None:
    assert words(SAID % formula)[-1] not in POSITIVE


MARKED = r"The gradient of the distillation loss with temperature $T$: $\frac{\partial %s}{\partial z_s} = %s$"


@pytest.mark.parametrize(
    ("loss", "gradient", "expected"),
    [
        (r"\text{KL}", r"\frac{1}{T}(p_s^{(T)} - p_t^{(T)})", POSITIVE),
        (r"\text{KL}", r"\frac{1}{T}(p_t^{(T)} - p_s^{(T)})", NEGATIVE),
        (r"(T^2 \cdot \text{KL})", r"T(p_s^{(T)} - p_t^{(T)})", POSITIVE),
        (r"(T^2 \cdot \text{KL})", r"T(p_t^{(T)} - p_s^{(T)})", NEGATIVE),
        ("L", r"\frac{1}{T}(p^{student} - p^{teacher})", POSITIVE),
    ],
)
def test_laws_by_their_marks(loss: str, gradient: str, expected: frozenset[str]) -> None:
    assert words(MARKED % (loss, gradient))[-1] in expected


@pytest.mark.parametrize("gradient", [r"(p_s^{(T)} - p_t^{(T)})", r"T(p_s^{(T)} + p_t^{(T)})", r"T^2(p_s^{(T)} - p_t^{(T)})"])
def test_other_factors_are_not_blessed(gradient: str) -> None:
    assert words(MARKED % (r"(T^2 \cdot \text{KL})", gradient))[-1] not in POSITIVE


@pytest.mark.parametrize(
    ("factor", "gradient", "is_true"),
    [
        ("", r"\frac{1}{T}(p_s - p_t)", True),
        ("", "T(p_s - p_t)", False),
        (r"T^2 \cdot ", "T(p_s - p_t)", True),
        (r"T^2 \cdot ", r"\frac{1}{T}(p_s - p_t)", False),
    ],
)
def test_the_gradient_is_that_of_the_loss_as_the_text_has_it(factor: str, gradient: str, is_true: bool) -> None:
    text = rf"The distillation loss is $L_{{KD}} = {factor}KL(p_t \| p_s)$. Its gradient by the student's logits is $\frac{{\partial L_{{KD}}}}{{\partial z_s}} = {gradient}$."
    assert (words(text)[-1] in POSITIVE) is is_true
