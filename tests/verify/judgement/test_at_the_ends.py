"""What is false at the end of a range alone is not refuted; what is false inside is."""

from __future__ import annotations

import pytest

from symbolic_it.verify.check import check


@pytest.mark.parametrize(
    ("statement", "word"),
    [
        (r"\epsilon^2 + \epsilon > 0", "undecided"),
        (r"\epsilon^2 - \epsilon > 0", "refuted"),
        (r"p \log(p/0) = \infty", "undecided"),
        (r"p \log(p/0) = 0", "refuted"),
    ],
)
def test_ends_of_ranges(statement: str, word: str) -> None:
    assert check(statement).verdict.word == word
