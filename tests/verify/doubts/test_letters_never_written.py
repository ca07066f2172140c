"""What is refuted only by a law or a variable that the text never writes may be meant of those that it writes."""

from __future__ import annotations

from tests.verify.answers import words


def test_values_by_other_letters_than_their_variables_refute_nothing() -> None:
    assert words(r"Let $A$ and $B$ be discrete random variables. Then $H(B|A) = -\sum_{x,y} p(x,y)\log p(x|y)$.")[-1] == "undecided"
    assert words(r"Let $u(x) = 1/|\mathcal X|$. Then $D(w\|u) = \log|\mathcal X| - H(X)$.")[-1] == "undecided"


def test_letters_that_the_text_writes_refute() -> None:
    assert words(r"Let $u(x) = 1/|\mathcal X|$ and $X \sim p$. Then $D(w\|u) = \log|\mathcal X| - H(X)$.")[-1] == "refuted"
    assert words(r"Then $I(X;Y) = -\sum_{x,y} p(x,y)\log\frac{p(x,y)}{p(x)p(y)}$ and $H(Y|X) \ge H(Y)$.") == ["refuted"] * 2
