"""D_f(P, Q) is the mean under Q of f of P over Q, however it is written; with any other weight or ratio nothing is shown."""

from __future__ import annotations

import pytest

from tests.verify.answers import POSITIVE, words

TRUE = [
    r"$D_f(P\|Q) = \sum_x q(x) f\left(\frac{p(x)}{q(x)}\right)$",
    r"$D_f(P\|Q) = E_{x\sim Q}[f(p(x)/q(x))]$",
    r"$D_f(P \,\|\, Q) = \mathbb{E}_Q\left[f\left(\frac{dP}{dQ}\right)\right]$",
    r"$D_f(p\|q) = \int f\left(\frac{p(x)}{q(x)}\right) q(x)\, dx$",
    r"$D_\phi(P, Q) = \sum_i q_i \phi(p_i/q_i)$",
    r"$D_f(p_\theta\|p_{data}) = \int p_{data}(x) f\left(\frac{p_\theta(x)}{p_{data}(x)}\right) dx$",
]
FALSE = [
    r"$D_f(P\|Q) = \sum_x p(x) f\left(\frac{p(x)}{q(x)}\right)$",
    r"$D_f(P\|Q) = \sum_x q(x) f\left(\frac{q(x)}{p(x)}\right)$",
    r"$D_f(P\|Q) = \sum_x q(y) f\left(\frac{p(y)}{q(y)}\right)$",
    r"$D_f(Q\|P) = \sum_x q(x) f\left(\frac{p(x)}{q(x)}\right)$",
    r"$D_f(P\|Q) = E_{x\sim P}[f(p(x)/q(x))]$",
    r"$D_f(P\|Q) = E_{x\sim Q}[f(p(y)/q(y))]$",
    r"$D_f(P\|Q) = E_{x\sim Q}[f(p(x)/q(y))]$",
    r"$D_f(P\|Q) = \sum_x q(x) f\left(\frac{p(x, y)}{q(x)}\right)$",
    r"$D_f(P\|Q) = \sum_x q(x) g\left(\frac{p(x)}{q(x)}\right)$",
    r"$D_f(P\|Q) = -\sum_x q(x) f\left(\frac{p(x)}{q(x)}\right)$",
    r"$D_f(P\|Q) = \sum_x q(x) f\left(p(x)q(x)\right)$",
    r"$D_f(P\|P) = \sum_x q(x) f\left(\frac{p(x)}{q(x)}\right)$",
]


@pytest.mark.parametrize("formula", TRUE)
def test_an_f_divergence_is_defined(formula: str) -> None:
    assert words(f"For a convex function with $f(1) = 0$ the divergence is {formula}.")[-1] == "definition"


@pytest.mark.parametrize("formula", FALSE)
def test_another_weight_ratio_function_or_sign_is_not_called_one(formula: str) -> None:
    assert words(f"The divergence is {formula}.")[-1] not in POSITIVE


BREGMAN = [
    r"$D_\phi(r, 1) = \phi(r) - \phi(1) - \phi'(1)(r - 1)$",
    r"$D_\phi(a, b) = \phi(a) - \phi(b) - (a - b)\phi'(b)$",
]
NOT_BREGMAN = [
    r"$D_\phi(r, 1) = \phi(r) - \phi(1) + \phi'(1)(r - 1)$",
    r"$D_\phi(r, 1) = \phi(r) + \phi(1) - \phi'(1)(r - 1)$",
    r"$D_\phi(a, b) = \phi(a) - \phi(b) - \phi'(a)(a - b)$",
    r"$D_\phi(a, b) = \phi(a) - \phi(b) - \phi'(b)(b - a)$",
    r"$D_\phi(a, b) = \phi(b) - \phi(a) - \phi'(b)(a - b)$",
]


def test_a_bregman_divergence_is_the_height_above_a_tangent() -> None:
    assert words(f"The Bregman divergences are {' and '.join(BREGMAN)}.") == ["definition"] * len(BREGMAN)
    assert not POSITIVE & set(words(f"The Bregman divergences are {' and '.join(NOT_BREGMAN)}."))
