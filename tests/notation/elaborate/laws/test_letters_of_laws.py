"""A letter that is compared as a law, or drawn from, is one: its brackets hold an outcome, and an arg min over it is a law."""

from __future__ import annotations

from symbolic_it import check


def test_the_brackets_of_a_law_by_any_letter_are_no_product() -> None:
    assert check(r"D(p\|s) = E_{X\sim p}[\log p(X) - \log s(X)]").verdict.positive
    assert check(r"D(w\|q) = E_{X\sim w}[\log w(X) - \log q(X)]").verdict.positive
    assert check(r"D(p\|s) = E_{X\sim s}[\log p(X) - \log s(X)]").verdict.word == "refuted"
    assert check(r"D(p\|s) = E_{X\sim p}[\log s(X) - \log p(X)]").verdict.word == "refuted"


def test_an_arg_min_over_a_law_by_any_letter_is_judged() -> None:
    assert check(r"\arg\min_s H(p, s) = p").verdict.word == "proved"
    assert check(r"\arg\max_s H(p, s) = p").verdict.word == "refuted"
    assert not check(r"\arg\min_s F(p, s) = p").verdict.positive
