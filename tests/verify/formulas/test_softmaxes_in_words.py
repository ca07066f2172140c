r"""A law that the words call the softmax of the logits is one in gradients; of logits that are only named nothing is refuted."""

from __future__ import annotations

import pytest

from tests.verify.answers import words

LOSS = r"The loss is $L = -\sum_{k=1}^K q_k\log p_k$."
RIGHT, WRONG = r"$\frac{\partial L}{\partial z_k} = p_k - q_k$", r"$\frac{\partial L}{\partial z_k} = q_k - p_k$"
TOLD = [
    r"Let $p$ be the softmax of the logits $z$. ",
    r"Here $p$ is the softmax output of $z$. ",
    r"Take logits $z$ and their softmax $p$. ",
    r"The softmax turns the logits $z$ into probabilities $p$. ",
    r"Here $p$ denotes the softmax of the vector of logits $z$. ",
    r"$p$ 是 logits $z$ 的 softmax。 ",
    r"$p$는 로짓 $z$의 소프트맥스이다. ",
]


@pytest.mark.parametrize("told", TOLD)
def test_a_softmax_that_is_told(told: str) -> None:
    assert words(rf"{told}{LOSS} Its gradient is {RIGHT}.")[-1] == "proved"
    assert words(rf"{told}{LOSS} Its gradient is {WRONG}.")[-1] == "refuted"


def test_a_softmax_that_is_told_behind() -> None:
    text = r"The loss is $L = -\sum_k q_k\log p_k$, where $p$ is the softmax of the logits $z$. Its gradient is {}."
    assert words(text.replace("{}", RIGHT))[-1] == "proved"
    assert words(text.replace("{}", WRONG))[-1] == "refuted"


@pytest.mark.parametrize("hat", [r"\hat y", r"\hat{y}"])
def test_a_law_with_an_accent(hat: str) -> None:
    text = rf"Let ${hat}$ be the softmax of the logits $z$. The loss is $L = -\sum_k q_k\log {hat}_k$. Then $\frac{{\partial L}}{{\partial z_k}} = "
    assert words(rf"{text}{hat}_k - q_k$.")[-1] == "proved"
    assert words(rf"{text}q_k - {hat}_k$.")[-1] == "refuted"


def test_of_logits_alone_nothing_is_refuted() -> None:
    text = rf"{LOSS} Differentiating with respect to the logits gives "
    assert words(f"{text}{RIGHT}.")[-1] == "proved"
    assert words(f"{text}{WRONG}.")[-1] == "not-understood"
    assert words(f"Let $q$ be the softmax of the logits $z$. {text}{RIGHT}.")[-1] == "not-understood"


@pytest.mark.parametrize(
    "told",
    [
        r"Let $p$ be the sigmoid of the logits $z$. ",
        r"Let $p$ be the softmax of the logits $z$ at temperature $T$. ",
        r"Let $p$ be the softmax of the logits $v$. ",
        r"Let $q$ be the softmax of the logits $z$. ",
        r"Here $p$ is the softmax of $z$ divided by two. ",
        r"The logits $z$ are squashed one by one into $p$. Differentiate by the logits. ",
        r"$p$ is not the softmax of the logits $z$. ",
    ],
)
def test_another_function_is_none(told: str) -> None:
    assert words(rf"{told}{LOSS} Its gradient is {RIGHT}.")[-1] == "not-understood"
