"""An entropy that the sentence says to be of a named law is judged for that law; a law that is not wholly told is not guessed."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

RIGHT = (
    r"The differential entropy of a Gaussian with variance $\sigma^2$ is $h(X) = \frac12 \log(2\pi e \sigma^2)$.",
    r"The entropy of a normal distribution $\mathcal{N}(\mu, \sigma^2)$ is $h(X) = \frac12 \log(2\pi e \sigma^2)$.",
    r"For a Gaussian random variable $X$ with variance $v$, we get $h(X) = \frac12 \log(2\pi e v)$.",
    r"The entropy of a Gaussian is $h(X) = \frac12 \log(2\pi e \sigma^2)$.",
    r"The entropy of a Gaussian variable $X$ with mean $m$ and standard deviation $s$ is $$h(X) = \frac12 \log(2\pi e s^2).$$",
    r"The entropy of the exponential distribution with rate $\lambda$ is $h(X) = 1 - \log \lambda$.",
    r"The entropy of a Bernoulli variable with parameter $p$ is $H(X) = -p \log p - (1-p)\log(1-p)$.",
    r"The entropy of a uniform distribution on $[a, b]$ is $h(X) = \log(b - a)$.",
    r"The entropy of a Laplace distribution with scale $b$ is $h(X) = 1 + \log(2b)$.",
    r"The entropy of a standard normal variable is $h(X) = \frac12 \log(2 \pi e)$.",
    r"For Gaussian $\mathcal{N}(\mu, \sigma^2)$: $$h(X) = \frac12 \log(2 \pi e \sigma^2)$$",
    r"对于高斯分布 $\mathcal{N}(\mu, \sigma^2)$：$$h(X) = \frac12 \log(2 \pi e \sigma^2)$$",
    r"正态分布 $\mathcal{N}(0, v)$ 的微分熵为 $h(X) = \frac12 \log(2 \pi e v)$。",
    r"가우시안 분포 $\mathcal{N}(\mu, \sigma^2)$의 미분 엔트로피는 $h(X) = \frac12 \log(2 \pi e \sigma^2)$이다.",
    r"正規分布 $\mathcal{N}(\mu, \sigma^2)$ の微分エントロピーは $h(X) = \frac12 \log(2 \pi e \sigma^2)$ である。",
    r"A Gaussian variable $X$ with mean $\mu$ and variance $v$ has $h(X) = \frac12 \log(2\pi e v)$.",
    r"If $X$ is exponential with mean $\theta$, then $h(X) = 1 + \log\theta$.",
    r"If $X$ is Laplace with scale $b$, then $h(X) = 1 + \log(2b)$.",
    r"Let $X$ be a Gaussian random variable with variance $\sigma^2$. Then $h(X) = \frac12\log(2\pi e\sigma^2)$.",
)
WRONG = (
    r"The differential entropy of a Gaussian with variance $\sigma^2$ is $h(X) = \frac12 \log(2\pi \sigma^2)$.",
    r"The entropy of a Gaussian variable $X$ with mean $m$ and standard deviation $s$ is $$h(X) = \frac12 \log(2\pi e s).$$",
    r"The entropy of an exponential variable with rate $\lambda$ is $h(X) = 1 + \log \lambda$.",
    r"The entropy of a Laplace distribution with scale $b$ is $h(X) = 1 - \log(2b)$.",
    r"A Gaussian variable $X$ with mean $\mu$ and variance $v$ has $h(X) = \frac12 \log(2\pi v)$.",
    r"If $X$ is exponential with mean $\theta$, then $h(X) = 1 - \log\theta$.",
    r"If $X$ is Laplace with scale $b$, then $h(X) = 1 + \log b$.",
    r"For Gaussian $\mathcal{N}(\mu, \sigma^2)$: $$h(X) = \frac12 \log(2 \pi \sigma^2)$$",
    r"对于高斯分布 $\mathcal{N}(\mu, \sigma^2)$：$$h(X) = \log(2 \pi e \sigma^2)$$",
    r"가우시안 분포 $\mathcal{N}(\mu, \sigma^2)$의 미분 엔트로피는 $h(X) = \frac12 \log(2 \pi \sigma^2)$이다.",
)
NOT_TOLD = (
    r"与高斯分布 $\mathcal{N}(\mu, \sigma^2)$ 不同，$h(X) = \log(2 \pi e \sigma^2)$。",
    r"The entropy of a Gaussian $\mathcal{N}(\mu, \sigma)$ is $h(X) = \frac12 \log(2\pi e \sigma^2)$.",
    r"The entropy of an exponential variable with parameter $\beta$ is $h(X) = 1 + \log \beta$.",
    r"The entropy of a Gaussian mixture with variance $\sigma^2$ is $h(X) = \frac12 \log(2\pi \sigma^2)$.",
    r"The entropy of a truncated normal variable is $h(X) = \frac12 \log(2\pi \sigma^2)$.",
    r"The entropy of a Gaussian vector with covariance $\Sigma$ is $h(X) = \frac12 \log((2\pi e)^d |\Sigma|)$.",
    r"The entropy of a Gaussian variable $Y$ with variance $v$, unlike $h(X) = \frac12 \log(2\pi v)$, is large.",
)


def first(text: str) -> str:
    return next(c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims if c.verdict.word != "data")


@pytest.mark.parametrize("text", RIGHT)
def test_the_entropy_of_the_law_is_shown(text: str) -> None:
    assert first(text) in ("definition", "confirmed", "proved")


@pytest.mark.parametrize("text", WRONG)
def test_another_formula_is_refuted(text: str) -> None:
    assert first(text) in ("refuted", "convention-mismatch")


@pytest.mark.parametrize("text", NOT_TOLD)
def test_a_law_that_is_not_wholly_told_refutes_nothing(text: str) -> None:
    assert first(text) not in ("refuted", "convention-mismatch")
