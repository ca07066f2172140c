"""The usual definition as a condition keeps no witness out; a condition that says something does."""

from __future__ import annotations

import pytest

from symbolic_it import check

H = r"h(p) = -p\log p - (1-p)\log(1-p)"
ROWS = [
    (r"h'(p) = \log\frac{1-p}{p}", [H], "proved"),
    (r"h'(p) = \log\frac{p}{1-p}", [H], "refuted"),
    (r"h'(p) = 0", [H], "refuted"),
    (r"h'(p) = \log\frac{p}{1-p}", [], "undecided"),
    (r"h'(p) = 0", [r"h(p) = p\log p"], "undecided"),
    ("a <= b", ["a^2 = a^2"], "refuted"),
    ("a <= b", ["a <= b"], "proved"),
]


@pytest.mark.parametrize(("statement", "given", "word"), ROWS)
def test_a_condition_that_always_holds(statement: str, given: list[str], word: str) -> None:
    assert check(statement, given).verdict.word == word
