"""Conditions in words and as linear equations of random variables, and the false twins of what they give."""

import pytest

from symbolic_it import check
from symbolic_it.notation.elaborate.conditions.given_words import in_signs


@pytest.mark.parametrize(
    ("words", "signs"),
    [
        ("X - Y - Z", r"X \to Y \to Z"),
        ("X -- Y -- Z forms a Markov chain", r"X \to Y \to Z"),
        ("Z is a function of X and Y", "H(Z | X, Y) = 0"),
        ("X is constant", "H(X) = 0"),
        ("X constant", "H(X) = 0"),
        ("X is not constant", "H(X) > 0"),
        ("p not uniform", r"\sum_x |K p(x) - 1| > 0"),
        ("X, Y iid", "X, Y are iid"),
        ("X - Y = 0", "X - Y = 0"),
        ("X -> Y -> Z is a Markov chain", "X -> Y -> Z"),
        ("u is uniform", "u(x) = 1/K"),
        ("u is the uniform distribution over the alphabet", "u(x) = 1/K"),
        ("p equals q", "p = q"),
        ("x is uniform", "x is uniform"),
        ("X, Y and Z form a Markov chain", r"X \to Y \to Z"),
        ("X, Y, Z is a Markov chain in this order", r"X \to Y \to Z"),
        ("T is a sufficient statistic of Y for X", r"H(T | Y) = 0; X \to T \to Y"),
        (r"\hat X is a function of Y", r"H(\hat X | Y) = 0"),
        ("X takes K values", "|X| = K"),
        (r"X ~ N(\mu, \sigma^2)", r"X \sim N(\mu, \sigma^2)"),
        ("X and Y form a Markov chain", "X and Y form a Markov chain"),
    ],
)
def test_words_in_signs(words: str, signs: str) -> None:
    assert in_signs(words) == signs


@pytest.mark.parametrize(
    ("statement", "given", "verdict"),
    [
        ("H(X,Y) = H(X) + H(Y)", ["X and Y independent"], "proved"),
        ("H(X,Y) = H(X) + H(Y)", ["X and Y independent given Z"], "refuted"),
        ("H(X,Y) = H(X) + H(Y)", ["X and Y not independent"], "not-understood"),
        ("I(X;Y) > 0", ["X and Y not independent"], "proved"),
        ("H(X,Y) = 2H(X)", ["X and Y are i.i.d."], "proved"),
        ("H(X,Y) = 3H(X)", ["X and Y are i.i.d."], "refuted"),
        ("I(X;Z) <= I(X;Y)", ["X, Y, Z is a Markov chain"], "proved"),
        ("I(X;Y) <= I(X;Z)", ["X, Y, Z is a Markov chain"], "refuted"),
        ("I(X;Y) = I(X;T)", ["T is a sufficient statistic of Y for X"], "proved"),
        ("I(X;Y) = I(Y;T)", ["T is a sufficient statistic of Y for X"], "refuted"),
        ("H(g(X)) <= H(X)", ["g is a deterministic function"], "proved"),
        ("H(g(X)) = H(X)", ["g is a deterministic function"], "refuted"),
        (r"h(X) = \frac12 \log(2\pi \sigma^2)", [r"X ~ N(\mu, \sigma^2)"], "refuted"),
        (r"\sum_i p_i^2 \ge 1/K", ["p is a pmf on K outcomes"], "proved"),
        (r"\sum_i p_i^2 \le 1/K", ["p is a pmf on K outcomes"], "refuted"),
        (r"D_\beta(p \| q) \le D_\alpha(p \| q)", [r"1 < \alpha < \beta"], "refuted"),
        (r"D_\beta(p \| q) \ge 0", [], "not-understood"),
        ("H(X,Y) = 2H(X)", ["X and Y are identically distributed"], "not-understood"),
        ("H(X_1,\\dots,X_n) = nH(X_1)", ["X_1,\\dots,X_n are i.i.d."], "proved"),
        ("I(X;Y) = 0", ["X constant"], "proved"),
        ("I(X;Y) > 0", ["X constant"], "refuted"),
        ("H(p) < log K", ["p not uniform"], "proved"),
        ("H(p) > log K", ["p not uniform"], "refuted"),
        ("H(p) < log K", ["p is skewed"], "not-understood"),
        ("H(p,q) > H(p)", ["p != q"], "proved"),
        ("H(p,q) > H(q)", ["p != q"], "refuted"),
        ("H(X,Y) = H(X) + H(Y)", ["X and Y are independent"], "proved"),
        ("H(X,Y) = H(X) + H(Y)", ["X and Y are independent given Z"], "refuted"),
        ("H(X,Y,Z) = H(X) + H(Y) + H(Z)", ["X, Y and Z are independent"], "proved"),
        ("H(X,Y,Z) = H(X) + H(Y) + H(Z)", ["X and Y are independent"], "refuted"),
        ("I(X;Z) <= I(X;Y)", ["X - Y - Z"], "proved"),
        ("I(X;Z) <= I(X;Y)", ["X - Z - Y"], "refuted"),
        ("H(Z) >= H(X)", ["Z = X + Y", "I(X;Y) = 0"], "proved"),
        ("H(Z) <= H(X) + H(Y)", ["Z = X + Y"], "proved"),
        ("H(Z|X) = H(Y|X)", ["Z = 2X - Y"], "proved"),
        ("H(Z) = H(X)", ["Z = 2X + 3"], "proved"),
        ("H(Z) >= H(X)", ["Z = X + Y"], "undecided"),  # true of independent ones
        ("H(Z) = H(X)", ["Z = X + Y"], "refuted"),
        ("H(Z) = H(X)", ["Z = 0 X"], "undecided"),
        ("H(Z) = H(X)", ["Z = X - X"], "undecided"),
        ("H(Z) = H(X) + H(Y)", ["Z = X + Y", "I(X;Y) = 0"], "refuted"),
        ("D(p||u) = log K - H(p)", ["u is uniform"], "proved"),
        ("D(u||p) = log K - H(p)", ["u is uniform"], "refuted"),
        ("H(u,p) = log K", ["u is uniform"], "refuted"),
        (r"D(p\|q) \ge 0", [r"p \ll q"], "proved"),
        (r"D(p\|q) \ge 1", [r"p \ll q"], "refuted"),
        (r"D_{KL}(p\|q) = D_{KL}(q\|p)", [r"p \ll q", r"q \ll p"], "refuted"),
        ("D(p||q) = oo", ["p << q"], "refuted"),
        ("D(q||p) < oo", ["p << q"], "refuted"),
        ("H(p) <= log K", ["X << Y"], "proved"),
    ],
)
def test_what_they_give(statement: str, given: list[str], verdict: str) -> None:
    assert check(statement, given).verdict.word == verdict
