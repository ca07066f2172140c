"""A mean of what is at most one is at most one, where both sides differ by no more; a smaller number is not reached."""

from __future__ import annotations

import pytest

from symbolic_it.kernel.replay import replay
from symbolic_it.verify.check import check

UP = r"\sum_x p(x) \lceil \log \frac{1}{p(x)} \rceil"


@pytest.mark.parametrize(
    "statement", [rf"{UP} \le H(p) + 1", rf"H(p) + 1 \ge {UP}", rf"{UP} \le \sum_x p(x) (\log \frac{{1}}{{p(x)}} + 1)"]
)
def test_the_remainders_have_a_mean_of_at_most_one(statement: str) -> None:
    verdict = check(statement).verdict
    assert verdict.word == "proved" and verdict.message == "a mean of what is at most 1 is at most 1"
    assert verdict.certificate is not None
    replay(verdict.certificate)


@pytest.mark.parametrize("statement", [rf"{UP} \le H(p) + \frac12", rf"{UP} \ge H(p) + 1", rf"{UP} \le 2 H(p)"])
def test_no_other_number_is(statement: str) -> None:
    assert not check(statement).verdict.positive
