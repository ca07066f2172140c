"""Losses of a student under a teacher: two parts of one sign, the soft one times the square of the temperature."""

from __future__ import annotations

import pytest
from answers import NEGATIVE, POSITIVE, words

TRUE = [
    r"$\mathcal{L}_{\text{KL}} = T^2 \cdot \text{KL}(p_{\text{teacher}}(T) \| p_{\text{student}}(T))$",
    r"$\mathcal{L} = (1 - \alpha) \text{CE}(y, p_s) + \alpha T^2 \text{KL}(p_t^{(T)} \| p_s^{(T)})$",
    r"$\mathcal{L}_{\mathrm{KD}} = (1-\alpha) \mathrm{CE}(y, p_s) + \alpha T^2 \mathrm{KL}(\sigma(z_t/T) \| \sigma(z_s/T))$",
    r"$\mathcal{L}_{\mathrm{KD}} = \alpha T^2 D_{\mathrm{KL}}(p^{(T)} \| q^{(T)}) + (1 - \alpha) \mathrm{CE}(y, q)$",
    r"The distillation loss is $\mathcal{L} = (1-\alpha) \mathcal{L}_{CE} + \alpha T^2 \mathcal{L}_{KL}$.",
    r"The distillation loss is $\mathcal{L} = \mathcal{L}_{hard} + \lambda \mathcal{L}_{soft}$.",
    r"The token-level distillation loss is $\mathcal{L}_{\text{tok}} = -\sum_{t=1}^{T} \sum_{w} p(w \mid x, y_{<t}) \log q_\theta(w \mid x, y_{<t})$.",
    r"The sequence-level one is $\mathcal{L}_{\text{seq}} = -\sum_{y} p(y \mid x) \log q_\theta(y \mid x)$.",
    r"$D_{\mathrm{JSD}(\beta)}(p \| q) = \beta D_{\mathrm{KL}}(p \| \beta p + (1-\beta) q) + (1-\beta) D_{\mathrm{KL}}(q \| \beta p + (1-\beta) q)$",
]
FALSE = [
    r"$\mathcal{L} = (1 - \alpha) \text{CE}(y, p_s) - \alpha T^2 \text{KL}(p_t^{(T)} \| p_s^{(T)})$",
    r"Our objective is $\mathcal{L} = \alpha H(y, p_s) - (1-\alpha) T^2 D_{KL}(p_t \| p_s)$.",
    r"$\mathcal{L}_{\mathrm{KD}} = \alpha T^2 D_{\mathrm{KL}}(p^{(T)} \| q^{(T)}) - (1 - \alpha) \mathrm{CE}(y, q)$",
    r"$\mathcal{L}_{\mathrm{KD}} = \alpha T^{-2} D_{\mathrm{KL}}(p^{(T)} \| q^{(T)}) + (1 - \alpha) \mathrm{CE}(y, q)$",
    r"The distillation loss is $\mathcal{L} = \mathcal{L}_{hard} - \lambda \mathcal{L}_{soft}$.",
]
OPEN = [
    r"Our loss is $\mathcal{L} = \mathcal{L}_{CE} - \lambda \mathcal{L}_{adv}$.",
    r"With the teacher swapped, the distillation loss is $\mathcal{L} = \mathcal{L}_{hard} - \lambda \mathcal{L}_{soft}$.",
]
UNBLESSED = [
    r"$\mathcal{L}_{\text{KL}} = T \cdot \text{KL}(p_{\text{teacher}}(T) \| p_{\text{student}}(T))$",
    r"$\mathcal{L}_{\text{KL}} = T^2 \cdot \text{KL}(p_{\text{student}}(T) \| p_{\text{teacher}}(T))$",
    r"$\mathcal{L}_{\text{KL}} = -T^2 \cdot \text{KL}(p_{\text{teacher}}(T) \| p_{\text{student}}(T))$",
    r"$\mathcal{L} = \alpha \text{CE}(\text{Student}, \text{Hard}) + (1-\alpha) T^2 \text{KL}(\text{Student\_Soft}, \text{Teacher\_Soft})$",
    r"$\mathcal{L} = (1 - \alpha) \text{CE}(y, p_s) + \alpha T^2 \text{KL}(p_s^{(T)} \| p_t^{(T)})$",
    r"$\mathcal{L}_{\mathrm{KD}} = (1-\alpha) \mathrm{CE}(y, p_s) + \alpha T^2 \mathrm{KL}(\sigma(z_s/T) \| \sigma(z_t/T))$",
    r"$\mathcal{L}_{\mathrm{KD}} = (1-\alpha) \mathrm{CE}(y, p_s) + \alpha T^2 \mathrm{KL}(\sigma(z_t) \| \sigma(z_s/T))$",
    r"$\mathcal{L}_{\mathrm{KD}} = (1-\alpha) \mathrm{CE}(y, p_t) + \alpha T^2 \mathrm{KL}(\sigma(z_t/T) \| \sigma(z_s/T))$",
    r"$L_{KD} = T^2 \mathrm{KL}(P_{student}^T \| P_{teacher}^T)$",
    r"The distillation loss is $\mathcal{L} = (1-\alpha) \mathcal{L}_{CE} + \alpha T \mathcal{L}_{KL}$.",
    r"$\mathcal{L}_{\mathrm{KD}} = \alpha T^2 D_{\mathrm{KL}}(q \| p) + (1 - \alpha) \mathrm{CE}(y, q)$",
    r"$\mathcal{L}_{\mathrm{KD}} = \alpha D_{\mathrm{KL}}(p^{(T)} \| q^{(T)}) + (1 - \alpha) \mathrm{CE}(y, q)$",
    r"The sequence-level loss is $\mathcal{L}_{\text{seq}} = \sum_{y} p(y \mid x) \log q_\theta(y \mid x)$.",
    r"The sequence-level loss is $\mathcal{L}_{\text{seq}} = -\sum_{y} q_\theta(y \mid x) \log p(y \mid x)$.",
    r"$D_{\mathrm{JSD}(\beta)}(p \| q) = \beta D_{\mathrm{KL}}(p \| \beta p + (1-\beta) q) - (1-\beta) D_{\mathrm{KL}}(q \| \beta p + (1-\beta) q)$",
    r"The estimator is $k_1 = r - 1$.",
]


@pytest.mark.parametrize("text", TRUE)
def test_what_is_true_is_known(text: str) -> None:
    assert words(text)
    assert set(words(text)) <= POSITIVE | {"data"}


@pytest.mark.parametrize("text", FALSE)
def test_one_edit_away_it_is_false(text: str) -> None:
    assert set(words(text)) & NEGATIVE


@pytest.mark.parametrize("text", OPEN)
def test_what_is_unclear_is_neither(text: str) -> None:
    assert not set(words(text)) & NEGATIVE


@pytest.mark.parametrize("text", UNBLESSED)
def test_what_is_not_known_is_not_blessed(text: str) -> None:
    assert not set(words(text)) & POSITIVE


def test_the_teacher_weighs_the_logarithm_of_the_student() -> None:
    loss = r"With teacher $p_T$ and student $p_S$ the loss is $\mathcal{L}_{seq} = -\sum_t \sum_v p_{A}(v|x_{<t}) \log p_{B}(v|x_{<t})$."
    for weights, logged, word in (("T", "S", "definition"), ("S", "T", "undecided")):
        assert words(loss.replace("{A}", f"{{{weights}}}").replace("{B}", f"{{{logged}}}"))[-1] == word


def test_parts_of_other_names_want_the_temperature_too() -> None:
    loss = r"Distillation minimises $\mathcal{L}_{KD} = \alpha \mathcal{L}_{CE}(p_S, y) SIGN (1-\alpha) POWER \mathcal{L}_{KL}(p_T^\tau \| p_S^\tau)$."
    for sign, power, word in (("+", r"\tau^2", "definition"), ("+", "", "undecided"), ("-", r"\tau^2", "convention-mismatch")):
        assert words(loss.replace("SIGN", sign).replace("POWER", power))[-1] == word


def test_a_temperature_divides_the_logits() -> None:
    loss = r"The distillation loss is $\mathcal{L}_{KD} = T^2 \mathrm{KL}(\mathrm{softmax}(LOGITS) \| \mathrm{softmax}(z_S/T))$."
    for logits, word in (("z_T/T", "definition"), ("T/z_T", "undecided"), ("T z_T", "undecided")):
        assert words(loss.replace("LOGITS", logits))[-1] == word
    assert words(loss.replace(r"\mathrm{softmax}(LOGITS)", "z_T/T"))[-1] == "undecided"
