"""Laws whose index is summed over: p_1(x) + p_2(x) is not twice one law, and a sum of n of them is not n of one."""

from __future__ import annotations

import pytest

from symbolic_it.verify.check import check


@pytest.mark.parametrize(
    ("statement", "word"),
    [
        (r"\sum_{i=1}^2 p_i(x) = p_1(x) + p_2(x)", "proved"),
        (r"\sum_{i=1}^3 q_i(x) \ge q_1(x)", "proved"),
        (r"\sum_{i=1}^2 p_i(x) = 2 p_1(x)", "refuted"),
        (r"\sum_{i=1}^2 p_i(x) = 2 p_i(x)", "refuted"),
        (r"\sum_{i=1}^n p_i(x) = n p_i(x)", "not-understood"),
        (r"\sum_i w_i p_i(x) \ge 0", "not-understood"),
        (r"\sum_x p_i(x) = 1", "proved"),
    ],
)
def test_one_law_after_the_other(statement: str, word: str) -> None:
    assert check(statement).verdict.word == word
