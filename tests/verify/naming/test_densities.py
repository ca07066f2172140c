"""What the text says to be the density of a family is called its definition only where it is; a letter alone defines itself."""

from __future__ import annotations

import pytest

from tests.verify.answers import NEGATIVE, POSITIVE, words

NORMAL = r"\frac{1}{\sqrt{2\pi\sigma^2}} e^{-\frac{(x-\mu)^2}{2\sigma^2}}"
TRUE = [
    rf"The density of the normal distribution is $f(x) = {NORMAL}$.",
    rf"The probability density of a Gaussian random variable $X$ with mean $\mu$ and variance $\sigma^2$ is given by $p(x) = {NORMAL}$.",
    r"The Gaussian density is $p(x \mid \mu, \sigma) = \frac{1}{\sigma\sqrt{2\pi}} \exp\left(-\frac12\left(\frac{x-\mu}{\sigma}\right)^2\right)$.",
    r"The standard normal density is $\phi(x) = \frac{1}{\sqrt{2\pi}} e^{-x^2/2}$.",
    r"The Gaussian density with precision $\beta$ is $p(x) = \sqrt{\frac{\beta}{2\pi}} e^{-\beta (x-\mu)^2/2}$.",
    r"The multivariate normal density is $p(x) = \frac{1}{\sqrt{(2\pi)^k |\Sigma|}} \exp\left(-\frac12 (x-\mu)^T\Sigma^{-1}(x-\mu)\right)$.",
    r"The exponential density is $f(x) = \lambda e^{-\lambda x}$.",
    r"The Laplace density is $f(x) = \frac{1}{2b} e^{-|x-m|/b}$.",
    r"The Bernoulli pmf is $p(x) = \theta^x(1-\theta)^{1-x}$.",
    r"The binomial distribution is $P(X=k) = \binom{n}{k} p^k (1-p)^{n-k}$.",
    r"The geometric distribution is $P(X=k) = (1-p)^{k-1}p$.",
    r"A geometric distribution is $p(n) = (1-r) r^n$.",
    r"Let $X\sim \mathrm{Exp}(\lambda)$ with density $f(x) = \lambda e^{-\lambda x}$.",
    r"Let $X\sim \mathrm{Poisson}(\lambda)$ with $p(k) = \frac{\lambda^k e^{-\lambda}}{k!}$.",
    rf"정규분포의 확률밀도함수는 $f(x) = {NORMAL}$이다.",
    rf"正态分布的概率密度函数为 $f(x) = {NORMAL}$。",
]
FALSE = [
    (NORMAL, r"\frac{1}{\sqrt{2\pi\sigma^2}} e^{\frac{(x-\mu)^2}{2\sigma^2}}"),
    (NORMAL, r"\frac{1}{\sqrt{2\pi\sigma}} e^{-\frac{(x-\mu)^2}{2\sigma^2}}"),
    (NORMAL, r"\frac{1}{\sqrt{2\pi\sigma^2}} e^{-\frac{(x-\mu)^2}{\sigma^2}}"),
    (NORMAL, r"\frac{1}{2\pi\sigma^2} e^{-\frac{(x-\mu)^2}{2\sigma^2}}"),
    (r"\left(\frac{x-\mu}{\sigma}\right)^2", r"\left(\frac{x-\mu}{\sigma^2}\right)^2"),
    (r"\sqrt{2\pi}} e^{-x^2/2}", r"\sqrt{2\pi}} e^{x^2/2}"),
    (r"\Sigma^{-1}(x-\mu)", r"\Sigma(x-\mu)"),
    (r"\exp\left(-\frac12 (x-\mu)^T", r"\exp\left(\frac12 (x-\mu)^T"),
    (r"\lambda e^{-\lambda x}", r"\lambda e^{\lambda x}"),
    (r"\lambda e^{-\lambda x}", r"\lambda e^{-x/\lambda}"),
    (r"\frac{1}{2b}", r"\frac{1}{b}"),
    (r"\theta^x(1-\theta)^{1-x}", r"\theta^{1-x}(1-\theta)^{x}"),
    (r"p^k (1-p)^{n-k}", r"p^k (1-p)^{k}"),
    (r"(1-p)^{k-1}p", r"(1-p)^{k+1}p"),
    (r"\lambda^k e^{-\lambda}", r"\lambda^k e^{\lambda}"),
]
TWINS = [text.replace(right, wrong) for right, wrong in FALSE for text in TRUE if right in text]
OTHERS = [
    r"For a normal distribution, $f(x) = \mu + \sigma x$ maps a standard normal variable.",
    r"The posterior is a Gaussian distribution $q(z|x) = \mathcal N(z;\mu(x),\sigma^2(x))$.",
    r"The density of the exponential family is $p(x) = h(x) e^{\eta x - A(\eta)}$.",
    r"The mixture of Gaussian densities is $p(x) = \sum_k \pi_k \mathcal N(x;\mu_k,\sigma_k^2)$.",
    r"Sampling from a Gaussian distribution: $p(x) = \sum_z p(z) p(x|z)$.",
    r"We choose the function $f(x) = \lambda e^{\lambda x}$.",
]


@pytest.mark.parametrize("text", TRUE)
def test_a_density_of_the_family_is_its_definition(text: str) -> None:
    assert words(text)[-1] == "definition"


@pytest.mark.parametrize("text", TWINS)
def test_another_function_is_not_called_the_density_of_the_family(text: str) -> None:
    assert not set(words(text)) & POSITIVE


@pytest.mark.parametrize("text", OTHERS)
def test_what_is_no_density_of_that_family_is_not_accused(text: str) -> None:
    assert not set(words(text)) & NEGATIVE


def test_a_scalar_normal_density_with_a_slip_is_refuted() -> None:
    assert words(TRUE[0].replace("e^{-", "e^{"))[-1] == "refuted"


_VECTORS = r"The multivariate normal density is $p(\mathbf{x}) = \frac{1}{(2\pi)^{D/2} |\Sigma|^{1/2}} \exp\left(-\frac12 (\mathbf{x}-\mu)^T\Sigma^{-1}(\mathbf{x}-\mu)\right)$."


@pytest.mark.parametrize("size", ["D", "d", "k", "n", "m", "N", "p"])
def test_the_dimension_has_any_letter(size: str) -> None:
    assert words(_VECTORS.replace("D/2", f"{size}/2"))[-1] == "definition"


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        (r"-\frac12 (", r"-("),
        (r"-\frac12 (", r"\frac12 ("),
        (r"(\mathbf{x}-\mu)^T", r"(\mathbf{x}+\mu)^T"),
        ("{D/2}", "{D}"),
        (r"|\Sigma|^{1/2}", r"|\Sigma|"),
    ],
)
def test_a_density_of_vectors_with_a_slip_is_refuted(right: str, wrong: str) -> None:
    assert words(_VECTORS.replace(right, wrong))[-1] == "refuted"


def test_a_mixture_with_a_named_law_is_no_density_of_it() -> None:
    told = "We mix the model with the uniform distribution:"
    assert words(rf"{told} $\tilde q(x) = (1-t)\,q(x) + \frac{{t}}{{K}}$.") == ["definition"]
    for wrong in (
        r"(1+t)\,q(x) + \frac{t}{K}",
        r"(1-t)\,q(x) + \frac{1-t}{K}",
        r"(1-t)\,q(x) + \frac{s}{K}",
        r"(1-t)\,q(x) + t K",
        r"\frac{2}{K}",
    ):
        assert not set(words(rf"{told} $\tilde q(x) = {wrong}$.")) & set(POSITIVE), wrong
