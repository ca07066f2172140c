"""H(Y|x) is the entropy of Y at one value of X; H(x|y) is H(X|Y) in small letters."""

from __future__ import annotations

import pytest
from reads import is_identity

from symbolic_it import check
from symbolic_it.chapters import parse_chapter
from symbolic_it.notation.context import Context
from symbolic_it.notation.elaborate import read_given
from symbolic_it.verify.chapter import verify_document

TRUE = [
    r"H(Y|x) = -\sum_y p(y|x) \log p(y|x)",
    r"H(Y|x_i) = -\sum_j p(y_j|x_i) \log p(y_j|x_i)",
    r"H(Y|X) = \sum_x p(x) H(Y|x)",
    r"H(Y|X) = \sum_i p(x_i) H(Y|x_i)",
    r"H(C|D) = \sum_d p(d) H(C|d)",
    r"H(Y|X) = E_X[H(Y|x)]",
    r"H(Y|X) = \mathbb{E}_X[H(Y|X=x)]",
    r"H(x|y) = H(x, y) - H(y)",
    r"I(x; Y) = H(Y) - H(Y|x)",
    r"H(Y|x) = H(Y, x) - H(x)",
    r"H(Y|\mathbf{x}) = H(\mathbf{x}, Y) - H(\mathbf{x})",
]
FALSE = [
    r"H(Y|x) = \sum_y p(y|x) \log p(y|x)",
    r"H(Y|x) = -\sum_y p(x|y) \log p(x|y)",
    r"H(Y|X) = \sum_x p(y) H(Y|x)",
    r"H(Y|X) = -\sum_i p(x_i) H(Y|x_i)",
    r"H(Y|X) = \sum_x H(Y|x)",
]


@pytest.mark.parametrize("text", TRUE)
def test_a_small_letter_behind_the_bar_is_a_value(text: str) -> None:
    assert is_identity(text)


@pytest.mark.parametrize("text", FALSE)
def test_a_false_twin_is_no_identity(text: str) -> None:
    assert not is_identity(text)


def test_one_value_may_leave_more_uncertainty_than_there_was() -> None:
    assert check("H(Y|x) <= H(Y)").verdict.word == "refuted"
    assert check("H(Y|X) <= H(Y)").verdict.word == "proved"
    assert check("H(x|y) <= H(x)").verdict.word == "proved"


@pytest.mark.parametrize("text", ["H(Y|X) = H(Y|x)", "H(Y|x) = H(X,Y) - H(X)", "I(X;Y) = H(Y) - H(Y|x)"])
def test_a_mean_is_not_one_value(text: str) -> None:
    assert not check(text).verdict.positive


def test_a_small_letter_that_is_told_to_be_a_variable_is_one() -> None:
    context = read_given("x is a random variable", Context())
    assert is_identity("H(Y|x) = H(x, Y) - H(x)", context=context)


@pytest.mark.parametrize("text", [r"$H(Y|\mathbf{x}) \le H(Y)$.", "Let $x$ and $Y$ be random variables. Then $H(Y|x) \\le H(Y)$."])
def test_a_chapter_tells_it_by_bold_letters_and_in_words(text: str) -> None:
    assert [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims] == ["proved"]
