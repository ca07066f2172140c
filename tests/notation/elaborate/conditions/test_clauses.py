"""Clauses in words within a statement mean what their signs mean; false twins are refuted, and no word is read as letters."""

import pytest

from symbolic_it import check
from symbolic_it.notation.elaborate.conditions.clauses import in_statement

CASES = [
    (r"H(p) = \log K iff p is uniform", "proved"),
    ("H(p) = log K if and only if p is uniform", "proved"),
    ("H(p) = log K iff p = q", "refuted"),
    (r"H(p) \le \log K with equality iff p is uniform", "proved"),
    ("D(p||q) >= 0 with equality iff p is uniform", "refuted"),
    ("D(p||q) = 0 iff p equals q", "proved"),
    ("I(X;Y) = 0 iff X, Y independent", "proved"),
    ("I(X;Y) = 0 iff X and Y are independent", "proved"),
    ("X and Y are independent iff I(X;Y) = 0", "proved"),
    (r"H(X,Y) = H(X)+H(Y) iff X \perp Y", "proved"),
    ("I(X;Y|Z) = 0 iff X and Y are conditionally independent given Z", "proved"),
    ("I(X;Y|Z) = 0 iff X and Y are independent", "refuted"),
    ("I(X;Y) = 0 iff X and Z are independent", "refuted"),
    ("If X and Y are independent, then H(X,Y) = H(X) + H(Y)", "proved"),
    ("If X and Y are independent, then H(X,Y,Z) = H(X) + H(Y)", "refuted"),
    (r"H(X,Y\mid Z) = H(X\mid Z) + H(Y\mid Z) if X and Y are independent given Z", "proved"),
    (r"H(X,Y\mid Z) = H(X\mid Z) + H(Y\mid Z) if X and Y are independent", "refuted"),
    ("I(X;Z) <= I(X;Y) if X -> Y -> Z forms a Markov chain", "proved"),
    ("I(X;Z) <= I(X;Y) if X -> Z -> Y forms a Markov chain", "refuted"),
    ("H(Y|X) = 0 iff X is a function of Y", "refuted"),
    (r"\ln x \le x - 1 if x > 0", "proved"),
    (r"\ln x \ge x - 1 if x > 0", "refuted"),
    ("for all x > 0: log x <= x - 1", "proved"),
    ("for every p and q, D(p||q) >= 0", "proved"),
    ("for all p, q: D(p||q) = D(q||p)", "refuted"),
    ("for all x: e^x >= x + 2", "refuted"),
    ("for all x > 0 and y > 0: log(x y) = log x + log y", "proved"),
    ("for all x > 0 and y > 0: log(x + y) = log x + log y", "refuted"),
    ("H(p) <= log K for any p", "proved"),
]


@pytest.mark.parametrize(("statement", "verdict"), CASES)
def test_a_clause_in_words(statement: str, verdict: str) -> None:
    assert check(statement).verdict.word == verdict


@pytest.mark.parametrize("text", ["H(p) <= log K", r"D(p\|q) \ge 0", "a if", r"x = 1 \text{ for } y = 2", "I(X;Y) = 0"])
def test_what_says_nothing_in_words_is_left_alone(text: str) -> None:
    assert in_statement(text).split() == text.split()
