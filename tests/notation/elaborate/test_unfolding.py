"""A defined function of an outcome, taken at a random variable, is drawn with it."""

from __future__ import annotations

import pytest

from symbolic_it.verify.check import check

SURPRISAL = [r"s(x) = -\log p(x)"]


@pytest.mark.parametrize("statement", ["H(X) = E[s(X)]", r"H(X) = E_{X \sim p}[s(X)]", "Var[s(X)] = E[s(X)^2] - H(X)^2"])
def test_an_expectation_of_it_is_over_the_variable(statement: str) -> None:
    assert check(statement, given=SURPRISAL).verdict.positive


@pytest.mark.parametrize("statement", ["H(X) = -E[s(X)]", "H(X) = E[s(X)^2]"])
def test_false_twins_are_refuted(statement: str) -> None:
    assert check(statement, given=SURPRISAL).verdict.word == "refuted"
