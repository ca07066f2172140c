"""A doubtful reading carries nothing negative: neither a comma, nor a lookalike, nor the extent of a sum, nor a question."""

from __future__ import annotations

import pytest

from symbolic_it.verify.check import check

NEGATIVE = {"refuted", "rounding-slip", "convention-mismatch"}


@pytest.mark.parametrize(
    "text",
    [
        r"-0,5 \log_2 0,5 = 0,6",
        "H(0,5, 0,5) = 2",
        "H(\u03a1) = \\log K",  # a Greek capital rho
        r"\log p/q + 1 = (\log p)/q + 1",
        r"2e-1 \approx 4.437",
        r"2e+1 = 6.437",
        r"e^{-11.513} \approx 1.0e-5",
        r"e^{2} = 7.389e+0",
        r"2e-1+e^2 \approx 12.826",
    ],
)
def test_what_may_be_read_otherwise_is_not_refuted(text: str) -> None:
    assert check(text).verdict.word not in NEGATIVE


@pytest.mark.parametrize(
    "text",
    [
        r"\sum_i p_i + q_i = 1",
        r"H(p) = -\sum_i p_i \log p_i + q_i",
        r"\log_10 100 = 3",
        r"H(p) = -\sum_{x} p(x) \log q(x)",
        "H(p) = - Σ_x p(x) log q(x)",
        "H(0.5,0.5) = 2",
        r"0.4e+0.4 \approx 1.587",
    ],
)
def test_what_is_false_in_every_reading_is_refuted(text: str) -> None:
    assert check(text).verdict.word == "refuted"


@pytest.mark.parametrize("text", [r"H(p) \stackrel{?}{=} H(q)", r"D(p\|q) \overset{!}{=} 0", r"X \overset{d}{=} Y"])
def test_a_question_or_a_demand_is_no_assertion(text: str) -> None:
    assert check(text).verdict.word == "data"


@pytest.mark.parametrize("text", [r"\log ab + \log ab = b\log a + \log a + \log b", r"\log p/q + \log p/q = \log p - \log q + (\log p)/q"])
def test_one_string_is_not_read_in_two_ways(text: str) -> None:
    assert not check(text).verdict.positive
