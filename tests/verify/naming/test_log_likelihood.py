"""What a text calls the log-likelihood is the logarithm of the likelihood that it has defined."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

COINS = r"The likelihood is $L(\theta) = \theta^k (1-\theta)^{n-k}$ and the log-likelihood is "
RATES = r"The likelihood is $L(r) = r^n e^{-r s}$. The log-likelihood is "


def last(text: str) -> str:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims][-1]


@pytest.mark.parametrize(
    "text",
    [
        COINS + r"$\ell(\theta) = k \log \theta + (n-k) \log (1-\theta)$.",
        RATES + r"$\ell(r) = n \log r - r s$.",
        COINS + r"$\ell(\theta) = \log L(\theta)$.",
    ],
)
def test_its_logarithm_is_a_definition(text: str) -> None:
    assert last(text) == "definition"


@pytest.mark.parametrize(
    "text",
    [
        COINS + r"$\ell(\theta) = k \log \theta - (n-k) \log (1-\theta)$.",
        COINS + r"$\ell(\theta) = k \log \theta + n \log (1-\theta)$.",
        RATES + r"$\ell(r) = n \log r + r s$.",
        RATES + r"$\ell(r) = \log r - r s$.",
    ],
)
def test_another_formula_is_refuted(text: str) -> None:
    assert last(text) == "refuted"


@pytest.mark.parametrize(
    "text",
    [
        RATES.replace("The log-likelihood", "The average log-likelihood") + r"$\ell(r) = \log r - r s/n$.",
        RATES.replace("The log-likelihood", "Up to a constant, the log-likelihood") + r"$\ell(r) = n \log r - r s + c$.",
        RATES + r"$\ell(\mu) = - n \log \mu - s/\mu$ in terms of the mean.",
        r"The loss is $L(\theta) = \theta^2$. The log-likelihood is $\ell(\theta) = k \log \theta$.",
    ],
)
def test_an_average_or_another_parameter_is_not_judged(text: str) -> None:
    assert last(text) != "refuted"


def test_the_derivative_of_a_function_of_theta_is_taken() -> None:
    text = (
        COINS + r"$\ell(\theta) = k \log \theta + (n-k) \log (1-\theta)$. Then $\ell'(\theta) = \frac{k}{\theta} - \frac{n-k}{1-\theta}$."
    )
    assert last(text) == "proved"
    assert last(text.replace(r"\theta} - \frac", r"\theta} + \frac")) == "refuted"
