r"""Sums over all members of a sequence are sums over one outcome, or over a block of members and the next: for every length."""

from __future__ import annotations

import pytest

from symbolic_it.verify.check import check

P = r"p(x_1, \ldots, x_n)"
ALL = r"\sum_{x_1, \ldots, x_n}"
NEXT = r"p(x_i | x_1, \ldots, x_{i-1})"
H = r"H(X_1, \ldots, X_n)"

TRUE = [
    rf"{H} = -{ALL} {P} \log {P}",
    rf"{H} = -\sum_{{x_1}} \cdots \sum_{{x_n}} {P} \log {P}",
    rf"{H} = -\sum_{{x_1}} \sum_{{x_2}} \cdots \sum_{{x_n}} {P} \log {P}",
    r"H(X^n) = -\sum_{x^n \in \mathcal{X}^n} p(x^n) \log p(x^n)",
    rf"H(X_n | X_1, \ldots, X_{{n-1}}) = -{ALL} {P} \log p(x_n | x_1, \ldots, x_{{n-1}})",
    rf"{H} = -{ALL} {P} \log \prod_{{i=1}}^n {NEXT}",
    rf"{H} = -{ALL} {P} \sum_{{i=1}}^n \log {NEXT}",
    rf"{H} = -\sum_{{i=1}}^n {ALL} {P} \log {NEXT}",
    rf"{H} = -\sum_{{i=1}}^n \sum_{{x_1, \ldots, x_i}} p(x_1, \ldots, x_i) \log {NEXT}",
]
FALSE = [
    rf"{H} = {ALL} {P} \log {P}",
    rf"{H} = -2 {ALL} {P} \log {P}",
    rf"{H} = -{ALL} {P} \log p(x_1)",
    rf"H(X_n | X_1, \ldots, X_{{n-1}}) = -{ALL} {P} \log p(x_n)",
    rf"H(X_n | X_1, \ldots, X_{{n-1}}) = -{ALL} p(x_1, \ldots, x_{{n-1}}) \log p(x_n | x_1, \ldots, x_{{n-1}})",
    rf"{H} = -{ALL} {P} \log \prod_{{i=1}}^n p(x_i)",
    rf"{H} = {ALL} {P} \sum_{{i=1}}^n \log {NEXT}",
    rf"{H} = -\sum_{{i=1}}^n \sum_{{x_1, \ldots, x_i}} p(x_1, \ldots, x_i) \log p(x_i | x_{{i-1}})",
    rf"{H} = -\sum_{{i=1}}^n \sum_{{x_1, \ldots, x_i}} p(x_i) \log {NEXT}",
]


@pytest.mark.parametrize("text", TRUE)
def test_a_sum_over_all_members_is_one_over_an_outcome(text: str) -> None:
    assert check(text).verdict.positive


@pytest.mark.parametrize("text", FALSE)
def test_a_false_twin_is_not_proved(text: str) -> None:
    answer = check(text)
    assert not answer.verdict.positive and answer.verdict.word in ("refuted", "convention-mismatch", "undecided", "not-understood")


def test_a_vector_beside_its_members_is_no_variable_of_its_own() -> None:
    assert check(rf"H(\mathbf{{X}}) = -{ALL} {P} \log {P}").verdict.word != "refuted"
