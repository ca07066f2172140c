"""Grouping by masses: H(p_1, p_2, p_3) beside H(p_1 + p_2, p_3) is of numbers that sum to one; of random variables it stays as it is."""

from __future__ import annotations

import pytest

from symbolic_it import check

INSIDE = r"H\left(\frac{p_1}{p_1+p_2},\frac{p_2}{p_1+p_2}\right)"


@pytest.mark.parametrize(
    ("statement", "verdict"),
    [
        (rf"H(p_1,p_2,p_3) = H(p_1+p_2,p_3)+(p_1+p_2){INSIDE}", "proved"),
        (rf"H(p_1,p_2,p_3) = H(p_1+p_2,p_3)+{INSIDE}", "refuted"),
        (rf"H(p_1,p_2,p_3) = H(p_1+p_2,p_3)+p_3{INSIDE}", "refuted"),
        (r"H(a,b,c) = H(a,b+c)+(b+c)H(\frac{b}{b+c},\frac{c}{b+c})", "proved"),
        (r"H(p_1,p_2,p_3) \le H(p_1+p_2,p_3)", "refuted"),
        ("H(X,Y,Z) = H(X+Y,Z)", "refuted"),
        ("H(x_1,x_2,x_3) = H(x_1+x_2,x_3)", "not-understood"),
    ],
)
def test_masses_are_numbers_that_sum_to_one(statement: str, verdict: str) -> None:
    assert check(statement).verdict.word == verdict
