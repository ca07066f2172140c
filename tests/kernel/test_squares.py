"""Squares under a law: a variance is not negative, and the mean of 1/X is at least one over the mean of X > 0."""

from __future__ import annotations

import pytest

from symbolic_it import check
from symbolic_it.kernel.replay import replay

TRUE = [
    ("E[X]^2 <= E[X^2]", ()),
    ("E[X^4] >= E[X^2]^2", ()),
    ("E[1/X] >= 1/E[X]", ("X > 0",)),
    ("1/E[X] <= E[1/X]", ("X >= 1",)),
    ("E[X] E[1/X] >= 1", ("X > 0",)),
    (r"\sum_x \frac{p(x)}{f(x)} \ge \frac{1}{\sum_x p(x) f(x)}", ("f(x) > 0",)),
    ("E[|X|]^2 <= E[X^2]", ()),
    (r"1 - \sum_x p(x)^2 \le 1 - \frac1K", ()),
    (r"3 \sum_x p(x)^2 \ge \frac{2}{K}", ()),
]
FALSE = [
    (r"1 - \sum_x p(x)^2 \ge 1 - \frac1K", ()),
    (r"\sum_x p(x)^2 \ge \frac{2}{K}", ()),
    ("E[X]^2 >= E[X^2]", ()),
    ("E[1/X] <= 1/E[X]", ("X > 0",)),
    ("E[1/X] >= 1/E[X]", ("X < 0",)),
    ("E[1/X] >= 2/E[X]", ("X > 0",)),
    ("E[1/X] >= 1/E[X]", ()),
    ("E[X] E[1/X] = 1", ("X > 0",)),
    (r"\sum_x \frac{p(x)}{f(x)} \ge \frac{1}{\sum_x q(x) f(x)}", ("f(x) > 0",)),
    ("E[|X|] <= |E[X]|", ()),
]


@pytest.mark.parametrize(("statement", "given"), TRUE)
def test_it_is_proved_and_its_certificate_replays(statement: str, given: tuple[str, ...]) -> None:
    verdict = check(statement, given).verdict
    assert verdict.word == "proved"
    replay(verdict.certificate)


@pytest.mark.parametrize(("statement", "given"), FALSE)
def test_a_false_twin_is_refuted(statement: str, given: tuple[str, ...]) -> None:
    assert check(statement, given).verdict.word == "refuted"
