"""Samples written with other arguments are other numbers: p(w_i|c_i) is neither p(c_i|w_i) nor p(w_i)."""

from __future__ import annotations

import pytest

from symbolic_it.verify.check import check


@pytest.mark.parametrize(
    "text",
    [
        r"\sum_t \log p(w_t|w_{<t}) = \sum_t \log p(w_t)",
        r"\sum_i \log p(w_i|c_i) = \sum_i \log p(c_i|w_i)",
        r"\sum_t \log p(w_t|w_{<t}) = \sum_t \log p(x_t|x_{<t})",
        r"\sum_t \log p(w_t|w_{<t}, x) = \sum_t \log p(w_t|w_{<t})",
        r"\sum_{i=1}^N \log p(y_i|x_i) = \sum_{i=1}^N \log p(y_i)",
        r"\sum_i \log p(x_i) = \sum_i \log p(y_i)",
        r"-\sum_i p(x_i)\log q(y_i) = H(p,q)",
    ],
)
def test_other_arguments_are_never_the_same_number(text: str) -> None:
    assert not check(text).verdict.positive


@pytest.mark.parametrize(
    "text",
    [
        r"\sum_t \log q(w_t|w_{<t}) = \log \prod_t q(w_t|w_{<t})",
        r"\sum_t \log p(w_t|w_{<t}) = \sum_i \log p(w_i|w_{<i})",
        r"\sum_i p(x_i) \log p(x_i) = \sum_j p(x_j) \log p(x_j)",
        r"-\sum_i p(x_i) \log q(x_i) = H(p, q)",
        r"I(X;Y) = \sum_{i,j} p(x_i,y_j) \log \frac{p(x_i,y_j)}{p(x_i) p(y_j)}",
    ],
)
def test_the_same_arguments_are(text: str) -> None:
    assert check(text).verdict.positive


TRUE_OF_THE_EMPIRICAL_LAW = [
    r"\frac1N\sum_{i=1}^N\log p_\theta(x_i) = \sum_x \hat p(x)\log p_\theta(x)",
    r"\sum_{i=1}^N\log p_\theta(x_i) = -N H(\hat p, p_\theta)",
    r"\arg\max_\theta \sum_{i=1}^N\log p_\theta(x_i) = \arg\min_\theta D(\hat p\|p_\theta)",
]


@pytest.mark.parametrize("text", TRUE_OF_THE_EMPIRICAL_LAW)
def test_what_was_seen_is_not_all_that_there_is(text: str) -> None:
    """As a sum over all outcomes each of them would be false."""
    assert not check(text).verdict.negative


def test_likelihoods_are_compared_all_the_same() -> None:
    assert check(r"\arg\max_\theta \prod_{i=1}^N p_\theta(x_i) = \arg\max_\theta \sum_{i=1}^N\log p_\theta(x_i)").verdict.positive
    assert check(r"\log\prod_{i=1}^N p_\theta(x_i) = \sum_{i=1}^N\log p_\theta(x_i)").verdict.positive
    assert check(r"\sum_{i=1}^N\log q(x_i) \le \sum_{i=1}^N\log p(x_i)").verdict.negative


@pytest.mark.parametrize(
    "text",
    [
        r"\log p(x) \ge \mathbb{E}_{q(z|x)}\left[\log \frac{1}{K} \sum_{k=1}^K \frac{p(x, z_k)}{q(z_k|x)}\right]",
        r"\log p(x) \ge \mathbb{E}\left[\log \frac{1}{K} \sum_{k=1}^K \frac{p(x, z_k)}{q(z_k|x)}\right]",
        r"\log p(x) \ge \mathbb{E}_{q(z|x)}\left[\log \frac{\sum_{k=1}^K p(x, z_k)/q(z_k|x)}{K}\right]",
    ],
)
def test_a_mean_over_samples_under_an_expectation_is_no_sum_over_outcomes(text: str) -> None:
    assert check(text).verdict.word == "not-understood"
