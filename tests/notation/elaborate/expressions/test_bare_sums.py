"""Nested sums without indices run each over its own letter; what stands outside of them has no index to run over."""

from __future__ import annotations

import pytest

from symbolic_it import check


@pytest.mark.parametrize(
    ("statement", "verdict"),
    [
        (r"\sum p_i \log \frac{p_i}{\sum q_j} = \sum p_i \log p_i", "proved"),
        (r"\sum p_i \log \frac{p_i}{\sum q_j} = -\sum p_i \log p_i", "refuted"),
        (r"\sum p_i \log \frac{p_i}{\sum q_i} = \sum p_i \log p_i", "not-understood"),
        (r"\sum p_i \frac{w_j}{\sum q_j} = w_j", "not-understood"),
        (r"\sum p(x) \sum p(y|x) \log p(y|x) = -H(Y|X)", "proved"),
        (r"\sum p(x) \sum p(y|x) \log p(y|x) = -H(Y)", "refuted"),
        (r"\sum p(x) \sum_y p(y|x) \log p(y|x) = -H(Y|X)", "proved"),
        (r"\sum p(x) \sum_y p(y|x) \log p(y|x) = H(Y|X)", "refuted"),
    ],
)
def test_sums_within_sums_run_each_over_the_letter_that_only_they_have(statement: str, verdict: str) -> None:
    assert check(statement).verdict.word == verdict
