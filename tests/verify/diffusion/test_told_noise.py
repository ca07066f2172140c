r"""Observations are made of signal and noise as the text tells it, once: in a sum with standard normal noise, or by a normal law."""

from __future__ import annotations

import pytest

from symbolic_it.notation.syntax import read_expression
from symbolic_it.notation.text import text_of
from symbolic_it.verify.diffusion.told_noise import says_how_it_is_drawn, told_noises

STANDARD = r"\epsilon \sim \mathcal{N}(0, I)"
TOLD = [
    ([r"y = x + \sigma \epsilon", STANDARD], ("y", "x", "1", "σ²")),
    ([r"\tilde{x} = x + \sigma\epsilon", STANDARD], ("x̃", "x", "1", "σ²")),
    ([r"x_t = a_t x_0 + \sigma_t \epsilon", STANDARD], ("xₜ", "x₀", "aₜ", "σₜ²")),
    ([r"q(x_t \mid x_0) = \mathcal{N}(x_t; a_t x_0, (1 - a_t) I)"], ("xₜ", "x₀", "aₜ", "1 − aₜ")),
    ([r"y \mid x \sim \mathcal{N}(x, \Sigma)"], ("y", "x", "1", "Σ")),
]
UNTOLD = [
    [r"y = x + \sigma \epsilon"],  # of which noise?
    [r"y = x - \sigma \epsilon", STANDARD],
    [r"y = f(x) + \sigma \epsilon", STANDARD],
    [r"x_{t-1} = a (x_t - \epsilon_\theta) + \sigma \epsilon", STANDARD],
    [r"q(x_t \mid x_0) = \mathcal{N}(x_t; a_t x_0, v_t I)", r"q(x_t \mid x_0) = \mathcal{N}(x_t; x_0, v_t I)"],
    [r"q(x_t \mid x_0) = \mathcal{N}(x_t; a_t x_0, v_t I)", r"q(x_t \mid x_0) = \mathcal{N}(x_t; s(t) x_0, v_t I)"],
    [r"q(x_t \mid x_0) = \mathcal{N}(z; a_t x_0, v_t I)"],
    [r"y = x + \sigma \epsilon", STANDARD, r"x \sim \mathcal{N}(0, 1)", r"x \sim \mathcal{N}(0, \tau^2)"],
]


@pytest.mark.parametrize(("formulas", "told"), TOLD)
def test_told(formulas: list[str], told: tuple[str, ...]) -> None:
    (noise,) = told_noises(formulas, {})
    assert tuple(text_of(x) for x in (noise.observed, noise.signal, noise.scale, noise.variance)) == told


@pytest.mark.parametrize("formulas", UNTOLD)
def test_untold_or_told_in_two_ways(formulas: list[str]) -> None:
    assert told_noises(formulas, {}) == ()


def test_a_normal_signal_is_told_by_formulas_or_words() -> None:
    sums = [r"y = x + \sigma \epsilon", STANDARD]
    (noise,) = told_noises([*sums, r"x \sim \mathcal{N}(m, \tau^2 I)"], {})
    assert noise.prior is not None and [text_of(x) for x in noise.prior] == ["m", "τ²"]
    (noise,) = told_noises(sums, {}, "for a standard Gaussian prior")
    assert noise.prior is None and noise.normal_in_words


def test_the_sum_itself() -> None:
    noises = told_noises([r"x_t = a_t x_0 + \sigma_t \epsilon", STANDARD], {})
    left, right = read_expression("x_t"), read_expression(r"a_t x_0 + \sigma_t \epsilon")
    assert says_how_it_is_drawn(left, right, noises)
    assert not says_how_it_is_drawn(left, read_expression(r"a_t x_0 + \sigma_t^2 \epsilon"), noises)
