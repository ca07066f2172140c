"""A formula about n members is judged at the lengths that are given, and at which the members that it names exist."""

from __future__ import annotations

import pytest

from symbolic_it.verify.check import check

SUM = r"H(X_1,\dots,X_n) = \sum_{i=1}^n H(X_i)"
CASES = [
    (r"H(X_1,\dots,X_n) \ge H(X_1, X_2)", "", "proved"),
    (r"H(X_1,\dots,X_n) \ge H(X_1, X_2)", r"n \ge 2", "proved"),
    (r"H(X_1,\dots,X_n) \le H(X_1) + H(X_2)", "n = 2", "proved"),
    (r"H(X_1,\dots,X_n) \le H(X_1) + H(X_2)", "n = 3", "refuted"),
    (r"H(X_1,\dots,X_n) \le H(X_1) + H(X_2)", "", "refuted"),
    (SUM, "n = 1", "proved"),
    (SUM, "n = 2", "refuted"),
    (SUM, "n > 5", "refuted"),
    (SUM, "1 < n <= 2", "refuted"),
    (SUM, "n = 1/2", "not-understood"),
    (SUM, "n = m + 1", "undecided"),
    (r"H(X^n) \ge \sum_{i=1}^n H(X_i | X^{i-1})", "n > 5", "proved"),
]


@pytest.mark.parametrize(("statement", "given", "word"), CASES)
def test_lengths_that_are_told(statement: str, given: str, word: str) -> None:
    assert check(statement, given or ()).verdict.word == word
