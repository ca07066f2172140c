"""h is a differential entropy: of no variable twice, not beside H, and of f as it is of X."""

from __future__ import annotations

import pytest

from symbolic_it import check

WORDS = [
    (r"h(f) \ge 0", "refuted"),
    (r"h(f) = -\int f(x)\log f(x)dx", "definition"),
    (r"h(f) \le -\int f(x)\log g(x)dx", "proved"),
    (r"h(p) \ge 0", "proved"),  # of the probability of a coin
    (r"I(X;Y) = h(X) - h(X|Y)", "proved"),
    (r"h(X|X) = 0", "not-understood"),
    (r"h(X,X) = h(X)", "not-understood"),
    (r"I(X;X) = h(X)", "not-understood"),
    (r"h(X,Y|X) = h(Y|X)", "not-understood"),
    (r"H(X) = h(X)", "not-understood"),
    (r"h(f) = H(f)", "not-understood"),
    (r"I(X;Y) = h(X) - H(X|Y)", "not-understood"),
    (r"I(X;X) = H(X)", "proved"),
    (r"H(X|X) = 0", "proved"),
]


@pytest.mark.parametrize(("text", "word"), WORDS)
def test_a_statement_about_densities(text: str, word: str) -> None:
    assert check(text).verdict.word == word
