r"""Slopes of a loss by the scores of one network, z_s beside z_t, and of laws marked by their temperature; twins are refuted."""

from __future__ import annotations

from tests.verify.answers import words

BELOW = r"Let $q = \mathrm{softmax}(z_s/T)$, $p = \mathrm{softmax}(z_t/T)$ and $L = T^2\mathrm{KL}(p\|q)$."
ABOVE = (
    r"Let $q_i^{(T)} = \frac{e^{v_i/T}}{\sum_j e^{v_j/T}}$ and $p_i^{(T)} = \frac{e^{w_i/T}}{\sum_j e^{w_j/T}}$."
    r" The loss is $L = T^2 \sum_i p_i^{(T)}\log\frac{p_i^{(T)}}{q_i^{(T)}}$."
)


def test_labels_below() -> None:
    slopes = [r"\nabla_{z_s} L = T(q - p)", r"\nabla_{z_s} L = \frac1T(q - p)", r"\nabla_{z_s} L = T(p - q)"]
    assert words(f"{BELOW} Then {', '.join(f'${x}$' for x in slopes)}.")[-3:] == ["proved", "refuted", "refuted"]
    student = BELOW.replace("z_s", r"z_{\text{S}}")
    assert words(rf"{student} Then $\nabla_{{z_{{\text{{S}}}}}} L = T(q - p)$.")[-1] == "proved"


def test_laws_marked_above() -> None:
    right = r"\frac{\partial L}{\partial v_i} = T(q_i^{(T)} - p_i^{(T)})"
    assert words(rf"{ABOVE} Then ${right}$ and ${right.replace('T(q', '(q')}$.")[-2:] == ["proved", "refuted"]


def test_a_temperature_before_a_divergence_is_no_variable() -> None:
    assert words(r"Let $q = \mathrm{softmax}(v/T)$, $p = \mathrm{softmax}(z/T)$ and $L = T^2 \mathrm{KL}(p\|q)$.") == ["definition"] * 3
