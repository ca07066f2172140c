"""What is claimed of a variable whose law has been told is not refuted by another law of it."""

from __future__ import annotations

import pytest

from symbolic_it.verify.check import check

COIN = [r"X \sim \mathrm{Bernoulli}(1/2)"]


@pytest.mark.parametrize("statement", [r"H(X|Y) \le \log 2", r"I(X;Y) \le \log 2", r"H(X,Y) \le \log 2 + H(Y)"])
def test_a_bound_that_holds_of_the_law_told_is_not_refuted(statement: str) -> None:
    assert check(statement, given=COIN).verdict.word == "undecided"
    assert check(statement).verdict.word == "refuted"


def test_what_holds_of_every_law_stays_proved() -> None:
    assert check("H(X|Y) <= H(X)", given=COIN).verdict.word == "proved"


def test_sizes_of_two_sets_are_not_one() -> None:
    assert check(r"\log|\mathcal{X}| = \log|\mathcal{Y}|").verdict.word == "not-understood"
    assert check(r"H(p) \le \log|\mathcal{X}|").verdict.word == "proved"
