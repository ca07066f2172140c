"""p_{xy} beside p_x and p_{y|x}, and p_{x_i} beside H(X), are masses of one joint law; one edit of such a formula is refuted."""

from __future__ import annotations

import pytest

from symbolic_it.verify.check import check

TRUE = [
    r"I(X;Y) = \sum_{x,y} p_{xy} \log \frac{p_{xy}}{p_x p_y}",
    r"p_x = \sum_y p_{xy}",
    r"H(Y|X) = -\sum_{x,y} p_{xy} \log p_{y|x}",
    r"H(X) = \sum_i p_{x_i} \log_2 \frac{1}{p_{x_i}}",
    r"H(X,Y) = -\sum_{i,j} p_{x_i, y_j} \log p_{x_i, y_j}",
    r"H(p, q) = -\sum_i p_{x_i} \log q_{x_i}",
    r"D(p \| q) = \sum_i p_{x_i} \log \frac{p_{x_i}}{q_{x_i}}",
]
FALSE = [
    r"I(X;Y) = \sum_{x,y} p_{xy} \log \frac{p_x p_y}{p_{xy}}",
    r"p_y = \sum_y p_{xy}",
    r"H(Y|X) = -\sum_{x,y} p_{xy} \log p_{x|y}",
    r"H(X) = \sum_i p_{x_i} \log_2 p_{x_i}",
    r"H(X,Y) = -\sum_{i,j} p_{x_i, y_j} \log p_{x_i}",
    r"H(p, q) = -\sum_i q_{x_i} \log p_{x_i}",
    r"D(p \| q) = \sum_i p_{x_i} \log \frac{q_{x_i}}{p_{x_i}}",
]


@pytest.mark.parametrize("statement", TRUE)
def test_what_is_true_of_masses_is_shown(statement: str) -> None:
    assert check(statement).verdict.positive


@pytest.mark.parametrize("statement", FALSE)
def test_one_edit_is_refuted(statement: str) -> None:
    assert check(statement).verdict.word == "refuted"


@pytest.mark.parametrize("statement", [r"\sum_x p_x = 1", r"H(X) = -\sum_x p_x \log p_x"])
def test_masses_of_one_kind_are_entries_as_before(statement: str) -> None:
    assert check(statement).verdict.positive
