r"""A sum that lists its terms, p(x_1) \log p(x_1) + p(x_2) \log p(x_2), is one over the outcomes there are."""

from __future__ import annotations

import pytest

from symbolic_it import check

TRUE = [
    r"H(p) = -[p(x_1) \log p(x_1) + p(x_2) \log p(x_2) + p(x_3) \log p(x_3)]",
    r"H(X) = -p(x_1) \log p(x_1) - p(x_2) \log p(x_2)",
    r"H(X) = -P(X=1) \log P(X=1) - P(X=2) \log P(X=2) - P(X=3) \log P(X=3)",
    r"H(p) = -p_0 \log p_0 - p_1 \log p_1 - p_2 \log p_2",
    r"H(p, q) = -p_1 \log q_1 - p_2 \log q_2 - p_3 \log q_3",
    r"D(p\|q) = p(x_1) \log \frac{p(x_1)}{q(x_1)} + p(x_2) \log \frac{p(x_2)}{q(x_2)}",
    r"\sum_i p_i \log p_i = p_1 \log p_1 + p_2 \log p_2 + p_3 \log p_3",
]
FALSE = [
    r"H(p) = p(x_1) \log p(x_1) + p(x_2) \log p(x_2) + p(x_3) \log p(x_3)",
    r"H(X) = -P(X=1) \log P(X=2) - P(X=2) \log P(X=3) - P(X=3) \log P(X=1)",
    r"H(p, q) = -q_1 \log p_1 - q_2 \log p_2 - q_3 \log p_3",
    r"D(p\|q) = q(x_1) \log \frac{p(x_1)}{q(x_1)} + q(x_2) \log \frac{p(x_2)}{q(x_2)}",
    r"D(p\|q) = p(x_1) \log \frac{p(x_1)}{q(x_2)} + p(x_2) \log \frac{p(x_2)}{q(x_1)}",
    r"H(X) = -p(x_1) \log p(x_1) + p(x_2) \log p(x_2)",
    r"H(p) = -p_1 \log p_1 - p_3 \log p_3",  # the second is left out
]


@pytest.mark.parametrize("text", TRUE)
def test_a_sum_with_all_its_terms_is_the_whole_sum(text: str) -> None:
    assert check(text).verdict.positive


@pytest.mark.parametrize("text", FALSE)
def test_a_false_twin_is_not_proved(text: str) -> None:
    assert not check(text).verdict.positive


def test_outcomes_by_number_beside_an_entropy_are_not_taken_for_one() -> None:
    """All four pairs: x_1 and x_2 are the outcomes that there are."""
    pairs = " ".join(rf"- p(x_{i}, y_{j}) \log p(x_{i}, y_{j})" for i in (1, 2) for j in (1, 2))
    assert check(f"H(X, Y) = {pairs}").verdict.word == "undecided"
