r"""Parameters that words name stand in a density where the words say; elsewhere nothing is shown."""

from __future__ import annotations

import pytest
from answers import NEGATIVE, POSITIVE, words

NORMAL = r"p(x) = \frac{1}{\sqrt{2\pi}\sigma} e^{-(x-\mu)^2/(2\sigma^2)}"
EXPONENTIAL = r"f(x) = \lambda e^{-\lambda x}"
LAPLACE = r"f(x) = \frac{1}{2b} e^{-|x-\mu|/b}"
TWINS = [
    (rf"The Gaussian density with mean $\mu$ and variance $\sigma^2$ is ${NORMAL}$.", rf"The Gaussian density with mean $\mu$ and variance $\sigma$ is ${NORMAL}$."),
    (rf"The Gaussian density with mean $\mu$ and standard deviation $\sigma$ is ${NORMAL}$.", rf"The Gaussian density with mean $\sigma$ and standard deviation $\mu$ is ${NORMAL}$."),
    (r"The Gaussian density with precision $\tau$ is $p(x) = \sqrt{\frac{\tau}{2\pi}} e^{-\tau(x-\mu)^2/2}$.",
     r"The Gaussian density with precision $\tau$ is $p(x) = \frac{1}{\sqrt{2\pi\tau}} e^{-(x-\mu)^2/(2\tau)}$."),
    (rf"The exponential distribution with rate $\lambda$ has the density ${EXPONENTIAL}$.", rf"The exponential distribution with mean $\lambda$ has the density ${EXPONENTIAL}$."),
    (rf"The Laplace density with scale $b$ is ${LAPLACE}$.", rf"The Laplace density with scale $\mu$ is ${LAPLACE}$."),
    (r"The geometric distribution with success probability $p$ has the mass $P(k) = (1-p)^{k-1} p$.",
     r"The geometric distribution with success probability $p$ has the mass $P(k) = p^{k-1} (1-p)$."),
    (rf"均值为 $\mu$、方差为 $\sigma^2$ 的正态分布的概率密度函数为 ${NORMAL}$。", rf"均值为 $\mu$、方差为 $\sigma$ 的正态分布的概率密度函数为 ${NORMAL}$。"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "twin"), TWINS)
def test_parameters_stand_where_the_words_say(text: str, twin: str) -> None:
    assert words(text)[-1] == "definition"
    assert words(twin)[-1] not in POSITIVE | NEGATIVE


@pytest.mark.parametrize(
    "text",
    [
        r"The density of the multivariate normal distribution with mean $\mu$ and covariance $\Sigma$ is "
        r"$f(x) = \frac{1}{\sqrt{(2\pi)^d |\Sigma|}} \exp\left(-\frac12 (x-\mu)^\top \Sigma^{-1} (x-\mu)\right)$.",
        r"The density of a normal distribution with mean $0$ and variance $1$ is $p(x) = \frac{1}{\sqrt{2\pi}} e^{-x^2/2}$.",
        rf"The exponential distribution with rate $\lambda$ and mean $1/\lambda$ has the density ${EXPONENTIAL}$.",
        rf"The exponential distribution has the density ${EXPONENTIAL}$, and its entropy is another matter.",
    ],
)
def test_other_words_tell_nothing_of_the_parameters(text: str) -> None:
    assert "undecided" not in words(text)
