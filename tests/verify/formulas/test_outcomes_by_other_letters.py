"""What a sum runs over is the outcome of the variable that has none, whatever its letter; where the text has its own variable, it is that one's."""

from __future__ import annotations

from tests.verify.answers import NEGATIVE, POSITIVE, words

SUM = r"\sum_{u,y} p(u,y)\log\frac{p(u,y)}{p(u)p(y)}"


def test_a_letter_of_no_variable_is_the_outcome_of_the_one_without() -> None:
    found = words(
        rf"Then $I(X;Y) = {SUM}$ and $H(Y|X) = \sum_u p(u) H(Y|X=u)$. For variables $A$ and $B$,"
        r" $I(A;B) = \sum_{r,s} p(r,s)\log\frac{p(r,s)}{p(r)p(s)}$ and $H(B|A) = -\sum_{r,s} p(r,s)\log p(s|r)$."
    )
    assert len(found) == 4 and set(found) <= POSITIVE


def test_what_is_drawn_by_another_letter_than_a_sum_runs_over_is_the_same() -> None:
    left = r"For laws on $\mathcal X$, $D(p\|q) = \sum_{x\in\mathcal X} p(x)\log\frac{p(x)}{q(x)}"
    assert set(words(left + r" = E_{A\sim p}[\log p(A) - \log q(A)]$.")) <= POSITIVE
    assert words(left + r" = E_{A\sim q}[\log p(A) - \log q(A)]$.")[-1] == "refuted"


def test_its_twins_are_refuted_or_open() -> None:
    assert words(rf"Then $I(X;Y) = -{SUM}$ and $H(Y|X) = -\sum_{{u,y}} p(u,y)\log p(u|y)$.") == ["refuted"] * 2
    assert words(rf"Let $U$, $X$ and $Y$ be variables. Then $I(X;Y) = {SUM}$.")[-1] in NEGATIVE
    assert words(r"For variables $A$ and $B$, $H(B|A) = -\sum_{r,s} p(r,s)\log p(r|s)$.")[-1] == "undecided"
