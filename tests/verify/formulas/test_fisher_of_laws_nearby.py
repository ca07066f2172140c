r"""The Fisher information of the law named before it; of another law, another parameter or with another power it is left open."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

POSITIVE = ("definition", "proved", "confirmed")
TRUE = [
    r"Gaussian $\mathcal{N}(\mu, \sigma^2)$: $I(\mu) = 1/\sigma^2$",
    r"Poisson$(\lambda)$: $I(\lambda) = 1/\lambda$",
    r"a Bernoulli($p$) trial has $I(p) = \frac{1}{p(1-p)}$",
    r"for $\text{Exp}(\lambda)$ it is $I(\lambda) = 1/\lambda^2$",
    r"Exp$(\beta)$, $\beta$ its rate: $I(\beta) = 1/\beta^2$",
]
FALSE = [
    r"Gaussian $\mathcal{N}(\mu, \sigma^2)$: $I(\mu) = 1/\sigma$",
    r"Poisson$(\lambda)$: $I(\lambda) = \lambda$",
    r"a Bernoulli($p$) trial has $I(p) = p(1-p)$",
    r"for $\text{Exp}(\lambda)$ it is $I(\lambda) = 1/\lambda$",
    r"Gaussian $\mathcal{N}(\mu, \sigma^2)$, but of a Poisson($\mu$) law: $I(\mu) = 1/\sigma^2$",
    r"unlike Poisson$(\lambda)$, an exponential law has $I(\lambda) = 1/\lambda$",
    r"Poisson$(\lambda)$; for an exponential law $I(\lambda) = 1/\lambda$",
    r"for $n$ samples of Poisson$(\lambda)$ it is $I(\lambda) = 1/\lambda$",
    r"$X \sim \mathcal{N}(\mu, \sigma)$ with standard deviation $\sigma$ has $I(\mu) = 1/\sigma$",
    r"Bernoulli$(p)$ in its natural parameter: $I(\theta) = \frac{1}{p(1-p)}$",
]


def word(item: str) -> str:
    found = verify_document(parse_chapter(f"# Fisher information\n\nSome values:\n\n- {item}\n", "markdown")).claims
    return found[-1].verdict.word


@pytest.mark.parametrize("item", TRUE)
def test_the_value_of_the_law_in_front_is_known(item: str) -> None:
    assert word(item) in POSITIVE


@pytest.mark.parametrize("item", FALSE)
def test_another_value_law_or_parameter_is_not_blessed(item: str) -> None:
    assert word(item) not in POSITIVE


def test_without_fisher_it_is_no_information() -> None:
    found = verify_document(parse_chapter(f"- {TRUE[1]}\n", "markdown")).claims
    assert found[-1].verdict.message != "agrees with the Fisher information of the law named before it"
