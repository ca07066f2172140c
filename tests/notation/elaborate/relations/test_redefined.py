"""Under a condition that defines D or H otherwise nothing is said of it; a usual definition or a value changes nothing."""

from __future__ import annotations

import pytest

from symbolic_it import check

CASES = [
    ("TV(p,q) <= 1", r"TV(p,q) = \sum_x|p(x)-q(x)|", "refuted"),  # some books have no factor 1/2
    ("TV(p,q) <= 1", r"\sum_x|p(x)-q(x)| = TV(p,q)", "undecided"),
    ("TV(p,q) <= 1", r"TV(p,q) = \frac12\sum_x|p(x)-q(x)|", "proved"),
    ("D(p||q) >= 0", r"D(p\|q) = \sum_x p(x)\log\frac{q(x)}{p(x)}", "undecided"),
    ("D(p||q) <= 0", r"D(p\|q) = \sum_x p(x)\log\frac{q(x)}{p(x)}", "undecided"),
    ("D(p||q) >= 0", r"D(p\|q) = \sum_x p(x)\log\frac{p(x)}{q(x)}", "proved"),
    (r"h(t) \le \log 2", "h(t) = 2t", "undecided"),
    (r"h(t) \le \log 2", r"h(t) = -t\log t-(1-t)\log(1-t)", "proved"),
    ("PPL(p) <= K", "PPL(p) = e^{2H(p)}", "undecided"),
    ("PPL(p) <= K", "PPL(p) = e^{H(p)}", "proved"),
    ("H(p) = H(p,p)", "H(p) = 0", "proved"),
    ("H(X) <= H(X,Y)", "H(X) = 2H(Y)", "proved"),
]


@pytest.mark.parametrize(("statement", "given", "word"), CASES)
def test_a_condition_may_define_otherwise(statement: str, given: str, word: str) -> None:
    assert check(statement, [given]).verdict.word == word
