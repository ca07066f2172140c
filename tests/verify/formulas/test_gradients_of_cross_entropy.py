r"""\partial L/\partial z_i = p_i - y_i where words alone say that L is the cross-entropy, and the text what p is."""

from __future__ import annotations

import pytest

from tests.verify.answers import words

SOFTMAX = "The model's law is $p_i = \\frac{e^{z_i}}{\\sum_j e^{z_j}}$. "
STUDENT = "The student's law is $q_i = \\frac{e^{z_i/T}}{\\sum_j e^{z_j/T}}$. "
TEACHER = "The teacher's law is $p_i = \\frac{e^{v_i/T}}{\\sum_j e^{v_j/T}}$. "
GRADIENT = r"\frac{\partial L}{\partial z_i}"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (SOFTMAX + rf"The gradient of the cross-entropy is ${GRADIENT} = p_i - y_i$.", "definition"),
        (SOFTMAX + rf"The gradient of the cross-entropy is ${GRADIENT} = y_i - p_i$.", "refuted"),
        (SOFTMAX + rf"The gradient of the cross-entropy is ${GRADIENT} = p_i + y_i$.", "refuted"),
        (STUDENT + rf"The gradient of the cross-entropy is ${GRADIENT} = \frac{{1}}{{T}}(q_i - p_i)$.", "definition"),
        (STUDENT + rf"The gradient of the cross-entropy is ${GRADIENT} = \frac{{1}}{{T}}(p_i - q_i)$.", "refuted"),
        (STUDENT + TEACHER + rf"交叉熵对 logit 的梯度是 ${GRADIENT} = \frac{{1}}{{T}}(q_i - p_i)$。", "definition"),
        (STUDENT + TEACHER + rf"交叉熵对 logit 的梯度是 ${GRADIENT} = \frac{{1}}{{T}}(p_i - q_i)$。", "refuted"),
        (
            STUDENT + rf"Averaged over a batch, the gradient of the cross-entropy is ${GRADIENT} = \frac{{1}}{{N}}(q_i - y_i)$.",
            "not-understood",
        ),
        (SOFTMAX + rf"The gradient of the squared error is ${GRADIENT} = p_i - y_i$.", "not-understood"),
        (SOFTMAX + rf"The gradient of the binary cross-entropy is ${GRADIENT} = y_i - p_i$.", "not-understood"),
        (rf"The gradient of the cross-entropy is ${GRADIENT} = p_i - y_i$.", "not-understood"),
    ],
)
def test_the_gradient_by_logits(text: str, word: str) -> None:
    assert words(text)[-1] == word


def test_the_target_is_taken_from_the_prediction_in_words() -> None:
    text = (
        r"With logits $z$ and $p = \mathrm{softmax}(z)$, the gradient of the cross-entropy loss $L = -\sum_i y_i \log p_i$ by the logits is "
        r"the prediction minus the target: $\nabla_z L = p - y$."
    )
    assert words(text)[-1] == "proved"
    assert words(text.replace("p - y", "y - p"))[-1] == "refuted"
