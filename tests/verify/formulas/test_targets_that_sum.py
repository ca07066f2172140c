r"""The gradient p - y of a cross-entropy is proved where words or a formula say that y sums to one; nothing else is proved by that."""

from __future__ import annotations

import pytest

from tests.verify.answers import words

LOSS = r"\frac{\partial}{\partial z_i}\left(-\sum_k y_k \log \mathrm{softmax}(z)_k\right)"
TRUE, TURNED, SUMMED = (
    rf"${LOSS} = {right}$." for right in (r"\mathrm{softmax}(z)_i - y_i", r"y_i - \mathrm{softmax}(z)_i", r"\mathrm{softmax}(z)_i + y_i")
)
SAID = [
    "Let $y$ be a probability vector. Then ",
    "For a target distribution $y$, ",
    "For soft labels $y$, ",
    r"Since $\sum_k y_k = 1$, we get ",
    r"For targets with $\sum_k y_k = 1$, ",
    "For softmax with cross-entropy, ",
    "设 $y$ 为概率分布。则 ",
    "$y$는 확률 벡터이다. 그러면 ",
]
UNSAID = [
    "For targets $y$, ",
    r"For weights with $\sum_k y_k = 2$, ",
    "Here $y$ is not a probability vector. Then ",
    "For softmax with the binary cross-entropy, ",
]
NAMED = [
    r"The cross-entropy loss is $L = -\sum_k y_k \log q_k$ where $q_k = e^{z_k}/\sum_j e^{z_j}$.",
    r"The cross-entropy of the target $y$ and $q = \mathrm{softmax}(z)$ is $L = -\sum_k y_k \log q_k$.",
]


@pytest.mark.parametrize("said", SAID)
def test_what_sums_to_one_makes_it_true(said: str) -> None:
    assert words(said + TRUE)[-1] == "proved"
    assert words(said + TURNED)[-1] == words(said + SUMMED)[-1] == "refuted"


@pytest.mark.parametrize("unsaid", UNSAID)
def test_what_does_not_proves_nothing(unsaid: str) -> None:
    assert words(unsaid + TRUE)[-1] == "undecided"


@pytest.mark.parametrize("loss", NAMED)
def test_a_loss_that_is_the_cross_entropy_says_so(loss: str) -> None:
    assert words(loss + "\n\nIts gradient is $\\frac{\\partial L}{\\partial z_i} = q_i - y_i$.")[-1] == "proved"
    assert words(loss + "\n\nIts gradient is $\\frac{\\partial L}{\\partial z_i} = y_i - q_i$.")[-1] == "refuted"


def test_that_weights_sum_to_one_is_told_and_that_a_softmax_does_is_judged() -> None:
    assert words(r"Take weights with $\sum_k w_k = 1$.") == ["data"]
    assert words(r"With $y_k = e^{z_k}/\sum_j e^{z_j}$, $\sum_k y_k = 1$.")[-1] == "proved"
    assert words(r"Let $y = (0.5, 0.6)$. Then $\sum_k y_k = 1$.")[-1] == "refuted"
