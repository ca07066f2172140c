r"""A softmax of an earlier section serves later derivatives, unless the text may have changed it."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.notation.context import Context
from symbolic_it.verify.chapter import verify_document
from symbolic_it.verify.sentences.one_hot_said import is_one_hot_somewhere, may_have_changed, with_one_hot_said

SOFTMAX = "# Softmax\n\nThe softmax of logits $z$ is $p_i = \\frac{e^{z_i}}{\\sum_j e^{z_j}}$.\n\n# Loss\n\n"
LOSS = r"The loss is $L = -\sum_i y_i \log p_i$ with a one-hot $y$."


@pytest.mark.parametrize(
    "said", ["where $y$ is the one-hot label", "a one-hot vector $y_i$", r"$\mathbf{y}$는 원-핫 벡터이다", "其中 $y$ 是独热向量"]
)
def test_labels_that_are_said_to_be_one_hot(said: str) -> None:
    assert is_one_hot_somewhere(with_one_hot_said(Context(), said), "y")


@pytest.mark.parametrize(
    "said",
    ["where $y$ is not one-hot", "soft targets instead of a one-hot $y$", "Here $y$ is a law. One-hot labels differ.", "$q$ is one-hot"],
)
def test_others_are_not(said: str) -> None:
    assert not is_one_hot_somewhere(with_one_hot_said(Context(), said), "y")


@pytest.mark.parametrize(
    "said", ["with temperature 2", "divided by $T$ first", r"$p_i \propto e^{z_i/2}$", "each class has a sigmoid", "다음은 온도를 쓴다"]
)
def test_words_under_which_a_softmax_may_be_another(said: str) -> None:
    assert may_have_changed(with_one_hot_said(Context(), said))


def words(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]


@pytest.mark.parametrize(
    "formula", [r"\frac{\partial L}{\partial z_i} = p_i - y_i", r"\frac{\partial p_k}{\partial z_i} = p_k(\delta_{ki} - p_i)"]
)
def test_derivatives_by_the_logits_of_an_earlier_section(formula: str) -> None:
    assert words(f"{SOFTMAX}{LOSS}\n\n# Gradient\n\n$${formula}$$")[-1] == "proved"


@pytest.mark.parametrize(
    "formula", [r"\frac{\partial L}{\partial z_i} = p_i + y_i", r"\frac{\partial p_k}{\partial z_i} = p_k(\delta_{ki} + p_i)"]
)
def test_false_twins_are_not_blessed(formula: str) -> None:
    assert words(f"{SOFTMAX}{LOSS}\n\n# Gradient\n\n$${formula}$$")[-1] in ("not-understood", "undecided", "refuted")


@pytest.mark.parametrize(
    "changed",
    [
        r"Now the logits are divided by $T$ before the softmax.",
        r"The model is $p_i \propto e^{z_i/2}$.",
        r"Each $p_i = \sigma(z_i)$ is a sigmoid on its own.",
        r"With a temperature the law is flatter.",
    ],
)
def test_a_softmax_that_may_be_another_serves_none(changed: str) -> None:
    text = f"{SOFTMAX}{changed} {LOSS} Then $$\\frac{{\\partial L}}{{\\partial z_i}} = p_i - y_i$$"
    assert words(text)[-1] not in ("proved", "confirmed", "definition")


def test_a_letter_that_is_something_else_since_is_no_label() -> None:
    told = with_one_hot_said(Context(), "where $y$ is the one-hot label")
    assert is_one_hot_somewhere(told, "y")
    assert is_one_hot_somewhere(with_one_hot_said(told, "The label $y$ is a class label."), "y")
    assert not is_one_hot_somewhere(with_one_hot_said(told, "In multi-task learning $y$ is arbitrary."), "y")


@pytest.mark.parametrize("said", ["If $y$ is one-hot, life is simple.", "Usually $y$ is a one-hot vector."])
def test_what_is_said_of_some_cases_is_not_told(said: str) -> None:
    text = r"Let $p_i = \frac{e^{z_i}}{\sum_j e^{z_j}}$. [SAID] Let $L = -\sum_i y_i \log p_i$. Then $\frac{\partial L}{\partial z_k} = p_k - y_k$."
    assert words(text.replace("[SAID]", said))[-1] == "undecided"
