"""A condition on p is one on the number p, unless p is a law in it; no condition is lost where it would let a true statement be refuted."""

from __future__ import annotations

import pytest

from symbolic_it import check


@pytest.mark.parametrize("given", ["0 < p < 1", r"p \in (0, 1)"])
@pytest.mark.parametrize(
    ("statement", "verdict"),
    [
        ("1 - p >= 0", "proved"),
        (r"\log(1-p) \le -p", "proved"),
        (r"\frac{d}{dp}(-p\log p-(1-p)\log(1-p)) = \log\frac{1-p}{p}", "proved"),
        (r"\frac{d}{dp}(-p\log p-(1-p)\log(1-p)) = \log\frac{p}{1-p}", "refuted"),
        (r"-p\ln p-(1-p)\ln(1-p) \le \ln 2", "proved"),
        (r"-p\ln p-(1-p)\ln(1-p) \le \ln 2 - 10^{-20}", "refuted"),
        ("H(p) <= 1/3", "refuted"),
    ],
)
def test_p_is_a_number_where_it_has_a_range(statement: str, given: str, verdict: str) -> None:
    assert check(statement, given).verdict.word == verdict


@pytest.mark.parametrize(
    ("statement", "given", "verdict"),
    [
        (r"\frac{N}{B}\log_2 P = \frac{N \ln P}{B \ln 2}", ["P > 0", "B > 0"], "proved"),
        (r"2^{\frac{N}{B}\log_2 P} = P^{B/N}", ["P > 0", "B > 0", "N > 0"], "refuted"),
        (r"\mathbb{E}_p[\log f] \ge \log\mathbb{E}_p[f]", ["f > 0"], "undecided"),  # f is no number here
        ("E_{x~p}[1/f(x)] >= 1/E_{x~p}[f(x)]", ["f > 0"], "undecided"),
        ("H(p) > 0", ["p(x) > 0"], "undecided"),
    ],
)
def test_a_function_is_no_number(statement: str, given: list[str], verdict: str) -> None:
    assert check(statement, given).verdict.word == verdict


@pytest.mark.parametrize(
    ("statement", "given", "verdict"),
    [
        ("E_{x~p}[f(x)] >= 0", "f(x) > 0", "proved"),
        ("E_{x~p}[f(x)] <= 0", "f(x) > 0", "refuted"),
        (r"E_{x~p}[\log f(x)] \le \log E_{x~p}[f(x)]", "f(x) > 0", "proved"),
        ("E_{x~p}[1/f(x)] >= 1/E_{x~p}[f(x)]", "f(x) > 0", "proved"),
        ("E_{x~p}[1/f(x)] <= 1/E_{x~p}[f(x)]", "f(x) > 0", "refuted"),
        (r"\mathbb{E}_{y \sim \pi}[r(y)] \ge 0", r"r(y) \ge 0", "proved"),
        (r"\mathbb{E}_{y \sim \pi}[r(y)] \le a", r"r(y) \le a", "undecided"),
        (r"\sum_x p(x) f(x) \le \sum_x p(x) g(x)", "f(x) < g(x)", "undecided"),
        (r"\sum_x p(x) f(x) \ge 0", "f(1) > 0", "undecided"),
    ],
)
def test_a_bound_on_a_function_holds_at_every_outcome(statement: str, given: str, verdict: str) -> None:
    assert check(statement, given).verdict.word == verdict
