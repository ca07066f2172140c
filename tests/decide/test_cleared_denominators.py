"""A bound of ratios is the bound without denominators, divided by what is not negative; false twins are refuted."""

from __future__ import annotations

import pytest

from symbolic_it.kernel.replay import replay
from symbolic_it.verify.check import check

TRUE = (
    "H(X|Y)/H(X) <= 1",
    "1 - H(X|Y)/H(X) >= 0",
    "0 <= 1 - H(X|Y)/H(X) <= 1",
    "I(X;Y)/H(X,Y) <= 1",
    r"\frac{2 I(X;Y)}{H(X) + H(Y)} \le 1",
    r"\frac{H(X,Y)}{H(X) + H(Y)} \le 1",
    r"\frac{H(X)}{H(X,Y)} \le 1",
)
FALSE = (
    "H(Y|X)/H(X) <= 1",
    "H(X|Y)/H(X) >= 1",
    "I(X;Y)/H(X|Y) <= 1",
    r"\frac{2 I(X;Y)}{H(X) + H(Y)} \ge 1",
    r"\frac{3 I(X;Y)}{H(X) + H(Y)} \le 1",
    r"\frac{H(X,Y)}{H(X)} \le 1",
)


@pytest.mark.parametrize("statement", TRUE)
def test_a_ratio_is_bounded_by_one(statement: str) -> None:
    verdict = check(statement).verdict
    assert verdict.word == "proved"
    if verdict.certificate is not None:
        replay(verdict.certificate)


@pytest.mark.parametrize("statement", FALSE)
def test_other_ratios_are_refuted(statement: str) -> None:
    assert check(statement).verdict.word == "refuted"


def test_the_denominator_is_said_not_to_vanish() -> None:
    assert any("≠ 0" in h for h in check("H(X|Y)/H(X) <= 1").verdict.hypotheses)
