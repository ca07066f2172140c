"""What follows from conditions that exclude one another is not called true."""

import pytest

from symbolic_it import check

CASES = [
    ("I(X;Y) = 0", ["I(X;Y) < 0"], "undecided"),
    ("H(X) >= 0", ["I(X;Y) > H(X)"], "undecided"),
    ("log(x) - log(x) = 0", ["x < 0"], "undecided"),
    ("H(p) <= log K", ["H(p) > log K"], "undecided"),
    ("D(p||q) = H(p,q) - H(p)", ["D(p||q) < 0"], "undecided"),
    (r"\sum_i p_i\log\frac{p_i}{q_i} \ge 0", [r"\sum_i p_i = 1/2"], "undecided"),
    (r"\sum_x p(x)\log p(x) \le 0", [r"\sum_x p(x) = 5"], "undecided"),
    (r"\sum_i p_i\log\frac{p_i}{q_i} \ge 0", [r"\sum_i p_i = 1"], "proved"),
    ("H(X) >= 0", ["I(X;Y) < H(X)"], "proved"),
    ("H(p) <= log K", ["K > 1"], "proved"),
    ("log(x) - log(x) = 0", ["x > 0"], "proved"),
    ("I(X;Z) <= I(X;Y)", ["X -> Y -> Z"], "proved"),
]


@pytest.mark.parametrize(("statement", "given", "word"), CASES)
def test_conditions_that_cannot_hold(statement: str, given: list[str], word: str) -> None:
    assert check(statement, given).verdict.word == word
