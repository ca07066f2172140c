"""The label of a one-hot law is the letter that stands for it alone; another letter is any outcome, and what may be either decides nothing."""

from __future__ import annotations

import pytest

from symbolic_it import check
from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

SOFTMAX = r"\frac{e^{z_i}}{\sum_k e^{z_k}}"
SLOPE = r"\frac{\partial}{\partial z_i} (-\sum_j y_j \log \frac{e^{z_j}}{\sum_k e^{z_k}}) = " + SOFTMAX


@pytest.mark.parametrize(
    ("statement", "word"),
    [
        (f"{SLOPE} - y_i", "proved"),
        (f"{SLOPE} + y_i", "refuted"),
        (f"{SLOPE} - 1", "undecided"),  # true of the label alone: the i of z_i is any class
        (r"H(y, q) = -\log q_c", "definition"),
        (r"H(y, q) = \log q_c", "refuted"),
        (r"-\sum_i y_i \log p_i = -\log p_c", "proved"),
        (r"-\sum_i y_i \log p_i = -\log p_i", "undecided"),
        (r"H(y) = 0", "proved"),
    ],
)
def test_what_holds_of_a_one_hot_law(statement: str, word: str) -> None:
    assert check(statement, given=["y is one-hot"]).verdict.word == word


TEXT = (
    r"Let $y$ be a one-hot vector. The loss is $L = -\sum_i y_i \log p_i$ with $p_i = \frac{e^{z_i}}{\sum_j e^{z_j}}$." + "\n\n"
    r"Its gradient is $\frac{\partial L}{\partial z_i} = p_i %s y_i$."
)


@pytest.mark.parametrize(("sign", "word"), [("-", "proved"), ("+", "refuted")])
def test_the_sum_of_a_definition_does_not_catch_the_label(sign: str, word: str) -> None:
    assert verify_document(parse_chapter(TEXT % sign, "markdown")).claims[-1].verdict.word == word
