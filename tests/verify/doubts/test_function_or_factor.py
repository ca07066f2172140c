r"""An estimator k_1 at a ratio is a function of it; a factor before a sum is a factor."""

from __future__ import annotations

from tests.verify.answers import words


def test_a_letter_before_a_ratio_in_brackets() -> None:
    assert words(r"We have $\sum_x q(x) k_1(\frac{p(x)}{q(x)}) = D(q\|p)$.") != ["refuted"]
    assert words(r"It is $\sum_x q(x) f\left(\frac{p(x)}{q(x)}\right) \ge 0$.") != ["refuted"]


def test_factors_are_judged() -> None:
    assert words(r"For all laws, $s (1 - s) \ge 1$.") == ["refuted"]
    assert words(r"For all laws, $D(p\|q) = 2(H(p,q) - H(p))$.") == ["refuted"]
