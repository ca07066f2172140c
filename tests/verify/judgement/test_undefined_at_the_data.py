"""What is infinity minus infinity at the data given is not proved there, although it holds wherever it is defined."""

from __future__ import annotations

import pytest

from symbolic_it.verify.check import check


@pytest.mark.parametrize(
    ("statement", "q", "word"),
    [
        ("D(p||q) - D(p||q) = 0", "[1,0]", "undecided"),
        ("H(p,q) - D(p||q) = H(p)", "[1,0]", "undecided"),
        ("D(p||q) - D(p||q) = 0", "[1/4,3/4]", "proved"),
        ("D(p||q) = H(p,q) - H(p)", "[1,0]", "proved"),
        ("D(p||q) >= 0", "[1,0]", "proved"),
    ],
)
def test_a_statement_at_data(statement: str, q: str, word: str) -> None:
    assert check(statement, ("p = [1/2,1/2]", f"q = {q}")).verdict.word == word
