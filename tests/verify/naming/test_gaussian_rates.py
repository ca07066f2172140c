r"""Distortions and rates of normal sources: D(R) = \sigma^2 2^{-2R}, reverse water-filling, Shannon's lower bound; slips are none of them."""

from __future__ import annotations

import pytest

from tests.verify.answers import NEGATIVE, POSITIVE, words

D, W, B = "The distortion-rate function of a Gaussian source is ", "By reverse water-filling ", "The Shannon lower bound is "
TRUE = [
    D + r"$D(R) = \sigma^2 2^{-2R}$.",
    D + r"$D(R) = 2^{-2R} \cdot \sigma_X^2$.",
    D + r"$D(R) = \sigma^2 e^{-2R}$.",
    r"Solving for $D$, $D(R) = \sigma^2 2^{-2R}$.",
    W + r"$R_i = \max\left(0, \frac{1}{2}\log\frac{\sigma_i^2}{\theta}\right)$.",
    W + r"$R(D) = \sum_{i=1}^n \frac12 \log \frac{\sigma_i^2}{D_i}$.",
    W + r"$R(D) = \sum_{i=1}^n \max(0, \frac12 \log_2 \frac{\sigma_i^2}{\lambda})$.",
    B + r"$R(D) \geq h(X) - \frac{1}{2}\log(2\pi e D)$.",
]
FALSE = [
    D + r"$D(R) = \sigma^2 2^{-R}$.",
    D + r"$D(R) = \sigma^2 2^{2R}$.",
    D + r"$D(R) = \sigma^2 e^{2R}$.",
    W + r"$R_i = \max\left(0, \frac{1}{2}\log\frac{\theta}{\sigma_i^2}\right)$.",
    W + r"$R(D) = \sum_{i=1}^n \frac12 \log \frac{D_i}{\sigma_i^2}$.",
    B + r"$R(D) \leq h(X) - \frac{1}{2}\log(2\pi e D)$.",
    B + r"$R(D) \geq h(X) + \frac{1}{2}\log(2\pi e D)$.",
]
OPEN = [
    r"The distortion of a uniform quantizer is $D(R) = \frac{\sqrt{3}\pi}{2}\sigma^2 2^{-2R}$.",
    r"For a complex Gaussian source the distortion is $D(R) = \sigma^2 2^{-R}$.",
    W + r"$R(D) = \sum_{i=1}^n \frac12 \log \frac{\sigma_j^2}{D_i}$.",
    B + r"$R(D) \geq h(X) - \frac{1}{2}\log(\pi e D)$.",
]


def test_the_rates_of_normal_sources() -> None:
    assert [x for x in words("\n\n".join(TRUE)) if x not in POSITIVE] == []


@pytest.mark.parametrize("text", FALSE)
def test_slips(text: str) -> None:
    assert set(words(text)) <= NEGATIVE


@pytest.mark.parametrize("text", OPEN)
def test_others_are_left_open(text: str) -> None:
    assert "agrees" not in text and not NEGATIVE & set(words(text))


def test_in_the_other_unit_it_is_not_the_distortion() -> None:
    text = r"In {}, the distortion-rate function of a Gaussian source is $D(R) = \sigma^2 {}$."
    right, wrong = [("bits", "2^{-2R}"), ("nats", "e^{-2R}")], [("nats", "2^{-2R}"), ("bits", "e^{-2R}")]
    assert all(words(text.format(*told))[-1] in POSITIVE for told in right)
    assert not any(words(text.format(*told))[-1] in POSITIVE for told in wrong)
