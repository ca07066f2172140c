"""Logarithms of numbers are gathered by what stands before them: the log-sum inequality of two terms."""

from __future__ import annotations

import pytest

from symbolic_it import check
from symbolic_it.kernel.replay import replay

POSITIVE = ("a > 0", "b > 0", "c > 0", "d > 0")
ROWS = [
    ("a log(a/b) + c log(c/d) >= (a+c) log((a+c)/(b+d))", "proved"),
    ("a log(a/b) + c log(c/d) <= (a+c) log((a+c)/(b+d))", "refuted"),
    ("a log(a/b) + c log(c/d) >= (a+c) log((b+d)/(a+c))", "refuted"),
    ("a log(a/b) + c log(c/d) >= 2 (a+c) log((a+c)/(b+d))", "refuted"),
    ("a log(a/b) - c log(c/d) >= (a-c) log((a+c)/(b+d))", "refuted"),
]


@pytest.mark.parametrize(("statement", "word"), ROWS)
def test_the_log_sum_inequality_of_two_terms(statement: str, word: str) -> None:
    found = check(statement, POSITIVE).verdict
    assert found.word == word
    if word == "proved":
        assert found.certificate is not None
        replay(found.certificate)
