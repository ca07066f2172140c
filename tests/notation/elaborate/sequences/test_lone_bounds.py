r"""\sum_i^n begins at 1, \sum_x^X runs over the outcomes of X."""

from __future__ import annotations

import pytest
from reads import is_identity, readings

from symbolic_it import check
from symbolic_it.notation.elaborate import ElaborationError

TRUE = [
    r"H(X) = -\sum_i^n p(x_i) \log p(x_i)",
    r"H(p, q) = -\sum_{k}^{K} p_k \log q_k",
    r"H(X) = -\sum_x^X p(x) \log p(x)",
    r"H(X|Y) = -\sum_y^Y p(y) \sum_x^X p(x|y) \log p(x|y)",
    r"\sum_i^n p_i = 1",
]
FALSE = [
    r"H(X) = \sum_i^n p(x_i) \log p(x_i)",
    r"H(p, q) = -\sum_{k}^{K} q_k \log p_k",
    r"H(X|Y) = -\sum_y^Y \sum_x^X p(x|y) \log p(x|y)",
]


@pytest.mark.parametrize("text", TRUE)
def test_the_bound_that_is_left_out_is_the_usual_one(text: str) -> None:
    assert is_identity(text)


@pytest.mark.parametrize("text", FALSE)
def test_a_false_twin_is_no_identity(text: str) -> None:
    assert not is_identity(text)


def test_members_counted_down_to_the_first_are_all_the_earlier_ones() -> None:
    chain = r"H(X_1, \dots, X_n) = \sum_{i}^{n} H(X_i | X_{i-1}, \dots, X_2, X_1)"
    assert check(chain).verdict.word == "proved"
    assert check(chain.replace("X_2, X_1)", "X_2)")).verdict.word != "proved"
    assert check(chain.replace("X_2, X_1)", "X_3, X_1)")).verdict.word != "proved"


@pytest.mark.parametrize("text", [r"H(X) = -\sum_x^n p(x) \log p(x)", r"H(X) = -\sum_x^Y p(x) \log p(x)"])
def test_an_upper_bound_that_is_none_of_the_outcome_is_not_guessed(text: str) -> None:
    with pytest.raises(ElaborationError):
        readings(text)
