r"""x^{(n)} is the n-th of a sequence where a sum runs over n, and not one outcome whatever n is."""

from __future__ import annotations

import pytest

from symbolic_it import check

TRUE = [
    r"\sum_{n=1}^N \log q(x^{(n)}) = \log \prod_{n=1}^N q(x^{(n)})",
    r"\sum_{n=1}^N \log q(x^{(n)}) = \sum_{m=1}^N \log q(x^{(m)})",
    r"-\frac1N \sum_{n=1}^N \sum_k t^{(n)}_k \log y^{(n)}_k = -\frac1N \sum_k \sum_{n=1}^N t^{(n)}_k \log y_k^{(n)}",
    r"\sum_{i=1}^N \log q(y^{(i)} | x^{(i)}) = \log \prod_{i=1}^N q(y^{(i)} | x^{(i)})",
]
FALSE = [
    r"\frac1N \sum_{n=1}^N \log q(x^{(n)}) = \log q(x^{(n)})",
    r"\sum_{n=1}^N \log q(x^{(n)}) = N \log q(x^{(n)})",
    r"\sum_{n=1}^N \sum_k t^{(n)}_k = N \sum_k t_k^{(n)}",
    r"\prod_{n=1}^N q(x^{(n)}) = q(x^{(n)})^N",
]


@pytest.mark.parametrize("statement", TRUE)
def test_members_of_a_sequence(statement: str) -> None:
    assert check(statement).verdict.word == "proved"


@pytest.mark.parametrize("statement", FALSE)
def test_members_are_not_one_outcome(statement: str) -> None:
    assert check(statement).verdict.word == "refuted"


#: The a_n of the formula need not be its a^{(n)}.
TWO_NAMES = [
    r"\sum_n a^{(n)} = \sum_n a_n",
    r"\sum_{n=1}^N \log q(x^{(n)}) = \sum_{n=1}^N \log q(x_n)",
    r"\frac1N \sum_{n=1}^N x^{(n)} - x_n = 0",
    r"\sum_{n=1}^N \sum_k t^{(n)}_k = \sum_{n=1}^N \sum_k t_{nk}",
]


@pytest.mark.parametrize("statement", TWO_NAMES)
def test_an_index_above_is_not_merged_with_one_below(statement: str) -> None:
    assert check(statement).verdict.word == "not-understood"


def test_nor_with_one_below_that_was_defined() -> None:
    told = ["a_n = \\log p_n"]
    assert check(r"\sum_n a_n = \sum_n \log p_n", given=told).verdict.word == "proved"
    assert check(r"\sum_n a^{(n)} = \sum_n \log p_n", given=told).verdict.word != "proved"


@pytest.mark.parametrize("statement", [r"H(X^{(1)}) = H(X^{(2)})", r"I(X^{(1)};Y) \ge 0", r"H(X^{(1)},Y) = H(X^{(1)}) + H(Y|X^{(1)})"])
def test_random_variables_with_an_index_above_are_refused(statement: str) -> None:
    assert check(statement).verdict.word == "not-understood"


def test_no_member_stands_for_all() -> None:
    assert not check(r"\sum_{n=1}^N \log q(x^{(n)}) = N \log q(x^{(1)})").verdict.positive


def test_an_upper_index_that_nothing_runs_over_is_part_of_the_name() -> None:
    assert check(r"\log q(x^{(1)}) + \log q(x^{(2)}) = \log (q(x^{(1)}) q(x^{(2)}))").verdict.word == "proved"
    assert check(r"\log q(x^{(1)}) = \log q(x^{(2)})").verdict.word == "refuted"
