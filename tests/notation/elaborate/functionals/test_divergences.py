r"""Divergences in the spellings of statistics: H^2(p, q), D_KL(p | q), of literal vectors; powers of functionals."""

from __future__ import annotations

import pytest

from symbolic_it import check

POSITIVE = [
    r"H^2(p,q) = 1 - \sum_i \sqrt{p_i q_i}",
    r"\mathrm{Hel}^2(p,q) = 1 - \sum_i \sqrt{p_i q_i}",
    r"D_{KL}(p|q) = \sum_x p(x) \log \frac{p(x)}{q(x)}",
    r"KL(P|Q) = H(P,Q) - H(P)",
    r"\chi^2([0.5,0.5] \| [0.25,0.75]) = \frac13",
    r"H^2([1,0], [0,1]) = 1",
    r"H^2(X) = (H(X))^2",
    r"H^2(p) \ge 0",
    r"p^2(x) = p(x) p(x)",
    r"x^2(y+1) = x^2 y + x^2",
    r"D(p(x,y) \| p(x)/|\mathcal{Y}|) \ge 0",
    r"D(p(y) \| \sum_x p(x,y)) = 0",
]
REFUTED = [
    r"H^2(p,q) = 2 - \sum_i \sqrt{p_i q_i}",
    r"H^2(p,q) = \frac14 \sum_i (\sqrt{p_i} - \sqrt{q_i})^2",
    r"D_{KL}(p|q) = D_{KL}(q|p)",
    r"\chi^2([0.25,0.75] \| [0.5,0.5]) = \frac13",
    r"H^2([1,0], [0,1]) = 3",
    r"H^2(X,Y) = H^2(X) + H^2(Y)",
    r"p^2(x) = p(x)",
    r"D(q(z|x) \| p(z)) = D(q(z|x') \| p(z))",  # at two conditions, neither of which is averaged out
    r"D(q(z|x_1) \| p(z)) = D(q(z|x_2) \| p(z))",
]
LEFT_OPEN = [
    r"H^2(p,q) = \sum_i (\sqrt{p_i} - \sqrt{q_i})^2",  # true of the distance without the factor 1/2
    r"H^2(p,q) = (H(p,q))^2",  # true of the cross-entropy
    r"D(p|q) \ge 1",
    r"\chi^2([0.5,0.5] \| [1,0]) = 1",
]


@pytest.mark.parametrize("text", POSITIVE)
def test_holds(text: str) -> None:
    assert check(text).verdict.positive


@pytest.mark.parametrize("text", REFUTED)
def test_the_false_twin_is_refuted(text: str) -> None:
    assert check(text).verdict.word == "refuted"


@pytest.mark.parametrize("text", LEFT_OPEN)
def test_is_not_decided_where_notation_has_two_meanings(text: str) -> None:
    assert check(text).verdict.word in ("undecided", "not-understood")


@pytest.mark.parametrize("laws", [r"p(x) \| q(y)", r"p_1(x_1) \| p_2(x_2)", r"P(X) \| Q(Y)", r"p(x,y) \| q(x)", r"p(x,y) \| p(x) p(z)"])
def test_laws_at_different_outcomes_may_have_different_alphabets(laws: str) -> None:
    assert check(rf"D({laws}) \ge 0").verdict.word == "not-understood"
