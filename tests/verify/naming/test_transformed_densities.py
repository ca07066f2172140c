r"""The density of X = e^Z, aX + b and -\log X is that of the variable with the slope of the map undone; another one is refuted."""

from __future__ import annotations

import pytest

from tests.verify.answers import NEGATIVE, POSITIVE, words

Z, U = r"Let $Z \sim \mathcal{N}(0,1)$ and ", r"Let $X \sim U(0,1)$ and "
G = r"\frac{1}{\sqrt{2\pi}} \exp\left(-\frac{(\ln x)^2}{2}\right)"
CASES = [
    (Z + rf"$X = e^Z$. Then $p_X(x) = {G} \frac{{1}}{{x}}$.", True),
    (Z + rf"$X = e^Z$. Then $p_X(x) = {G} x$.", False),
    (Z + rf"$X = e^Z$. Then $p_X(x) = {G}$.", False),
    (Z + r"$X = \mu + \sigma Z$. Then $p_X(x) = \frac{1}{\sigma\sqrt{2\pi}} e^{-\frac{(x-\mu)^2}{2\sigma^2}}$.", True),
    (Z + r"$X = \mu + \sigma Z$. Then $p_X(x) = \frac{1}{\sqrt{2\pi}} e^{-\frac{(x-\mu)^2}{2\sigma^2}}$.", False),
    (r"Let $Z \sim \mathcal{N}(\mu,\sigma^2)$ and $Y = \exp(Z)$. Then $f_Y(y) = \frac{1}{y\sigma\sqrt{2\pi}} e^{-\frac{(\ln y - \mu)^2}{2\sigma^2}}$.", True),
    (U + r"$Y = -\log X$. Then $p_Y(y) = e^{-y}$.", True),
    (U + r"$Y = -\log X$. Then $p_Y(y) = e^{y}$.", False),
    (r"Let $X \sim \mathrm{Exp}(1)$ and $Y = 2X$. Then $p_Y(y) = \frac12 e^{-y/2}$.", True),
    (Z + r"$X = \theta Z$ with $\theta > 0$. Then $p_X(x) = \frac{1}{\theta} p_Z(x/\theta)$.", True),
    (Z + r"$X = \theta Z$ with $\theta > 0$. Then $p_X(x) = \frac{1}{\theta\sqrt{2\pi}} e^{-x^2/(2\theta^2)}$.", True),
    (Z + r"$X = \theta Z$. Then $p_X(x) = \frac{1}{|\theta|} p_Z(x/\theta)$.", True),
    (Z + r"$X = \theta Z$. Then $p_X(x) = \theta p_Z(x/\theta)$.", False),
    (Z + r"$X = \theta Z$. Then $p_X(x) = \frac{1}{|\theta|} p_Z(\theta x)$.", False),
    (r"Let $X \sim \mathrm{Exp}(1)$ and $Y = 2X$. Then $p_Y(y) = 2e^{-2y}$.", False),
    (r"Let $X \sim \mathcal{N}(0,1)$ and $Y = 3 - 2X$. Then $p_Y(y) = \frac{1}{2\sqrt{2\pi}} e^{-(y-3)^2/8}$.", True),
]  # fmt: skip
OPEN = [
    r"Let $X \sim \mathcal{N}(0,1)$ and $Y = X^2$. Then $p_Y(y) = \frac{1}{\sqrt{2\pi y}} e^{-y/2}$.",
    r"Let $X \sim \mathcal{N}(0,\sigma)$ and $Y = 2X$. Then $p_Y(y) = \frac{1}{2\sigma\sqrt{2\pi}} e^{-y^2/(8\sigma^2)}$.",
    U + "$Y = -\\log X$.\n\n# Another\n\nThen $p_Y(y) = e^{y}$.",
    U + r"$W \sim U(0,1)$ and $Y = X W$. Then $p_Y(y) = y$.",
    Z + r"$X = \theta Z$. Then $p_X(x) = \frac{1}{\theta} \phi(x/\theta)$.",
    *(OF_ANY_SIGN := [
        Z + r"$X = \theta Z$. Then $p_X(x) = \frac{1}{\theta} p_Z(x/\theta)$.",
        Z + r"$X = \theta Z$. Then $p_X(x) = \frac{1}{\theta\sqrt{2\pi}} e^{-x^2/(2\theta^2)}$.",
    ]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "true"), CASES)
def test_the_density_of_a_function_of_a_variable(text: str, true: bool) -> None:
    assert words(text)[-1] in (POSITIVE if true else NEGATIVE)


@pytest.mark.parametrize("text", OPEN)
def test_maps_that_are_not_undone_are_left_open(text: str) -> None:
    assert words(text)[-1] not in NEGATIVE


def test_a_logarithm_to_another_base_is_undone_by_none_of_e() -> None:
    text = r"{} Let $X \sim U(0, 1)$ and $Y = -\log X$. Then $p_Y(y) = e^{{-y}}$."
    assert words(text.format("All logarithms are natural."))[-1] in POSITIVE
    assert words(text.format("All logarithms are to base 2."))[-1] not in POSITIVE


@pytest.mark.parametrize("text", OF_ANY_SIGN)
def test_a_factor_that_may_be_negative_is_no_size(text: str) -> None:
    assert words(text)[-1] not in POSITIVE
