"""What a text says of a law, an outcome or a number that it has chosen may be proved of all, but no other one refutes it."""

from __future__ import annotations

import pytest

from symbolic_it.verify.check import check


@pytest.mark.parametrize(
    "text",
    [r"\max_x f(x) = f(x^*)", r"z_{k^*} = \max_k z_k", r"H(p) \le -\log p_{\min}", r"H(p^*) \ge \log K", r"f(\hat{x}) = \max_x f(x)"],
)
def test_no_other_one_refutes_it(text: str) -> None:
    assert check(text).verdict.word == "undecided"


@pytest.mark.parametrize("text", [r"f(x^*) \le \max_x f(x)", r"H(p^*) \le \log K"])
def test_what_holds_of_all_holds_of_it(text: str) -> None:
    assert check(text).verdict.word == "proved"


@pytest.mark.parametrize("text", [r"f(y) = \max_x f(x)", r"H(p) \ge \log K"])
def test_any_one_is_refuted_by_another(text: str) -> None:
    assert check(text).verdict.word == "refuted"
