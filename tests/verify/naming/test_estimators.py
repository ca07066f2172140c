r"""Estimates of mean and variance, and the bias of an estimator, are known by their forms; a factor or a sign away they are not."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


def word(formula: str) -> str:
    return verify_document(parse_chapter(f"We find ${formula}$.", "markdown")).claims[-1].verdict.word


TWINS = [
    (r"\hat\mu = \frac1n\sum_{i=1}^n x_i", r"\hat\mu = \sum_{i=1}^n x_i"),
    (r"\hat\mu = \frac{1}{N}\sum_{n=1}^N x_n", r"\hat\mu = \frac{1}{N-1}\sum_{n=1}^N x_n"),
    (r"\mu_{ML} = \frac{\sum_{i=1}^n x_i}{n}", r"\mu_{ML} = \frac{2\sum_{i=1}^n x_i}{n}"),
    (r"\hat\sigma^2 = \frac1n\sum_{i=1}^n (x_i - \hat\mu)^2", r"\hat\sigma^2 = \frac1n\sum_{i=1}^n (x_i + \hat\mu)^2"),
    (r"\hat\sigma^2 = \frac{1}{n-1}\sum_{i=1}^n (x_i - \bar x)^2", r"\hat\sigma^2 = \frac{1}{n-1}\sum_{i=1}^n (x_i - \bar x)"),
    (
        r"\operatorname{Bias}(\hat\theta) = \mathbb{E}[\hat\theta] - \theta",
        r"\operatorname{Bias}(\hat\theta) = \mathbb{E}[\hat\theta] + \theta",
    ),
    (
        r"\operatorname{Bias}(\hat\theta) = \mathbb{E}[\hat\theta - \theta]",
        r"\operatorname{Bias}(\hat\theta) = \theta - \mathbb{E}[\hat\theta]",
    ),
]


@pytest.mark.parametrize(("formula", "twin"), TWINS)
def test_an_estimator_is_known_and_its_twin_is_not(formula: str, twin: str) -> None:
    assert word(formula) == "definition"
    assert word(twin) not in ("definition", "proved", "confirmed")


@pytest.mark.parametrize("formula", [r"\hat\mu = \bar x", r"\hat\mu_k = \frac{1}{N_k}\sum_{n=1}^N g_{nk} x_n", r"\hat\mu = \frac{a}{a+b}"])
def test_other_estimates_are_left_alone(formula: str) -> None:
    assert word(formula) not in ("refuted", "convention-mismatch")


@pytest.mark.parametrize("middle", [r"\bar x", r"\hat\mu"])
def test_sums_in_place_of_deviations_are_a_mismatch(middle: str) -> None:
    assert word(rf"\hat\sigma^2 = \frac1n\sum_{{i=1}}^n (x_i + {middle})^2") == "convention-mismatch"


DIVERGENCES = [
    (r"\widehat{\mathrm{KL}} = r - 1 - \log r", True),
    (r"\widehat{KL} = \frac{1}{N} \sum_{i=1}^N (r_i - 1 - \log r_i)", True),
    (r"\hat{D}_{KL} = \frac{\pi_{ref}(y|x)}{\pi_\theta(y|x)} - 1 - \log \frac{\pi_{ref}(y|x)}{\pi_\theta(y|x)}", True),
    (r"\hat{D}_{KL} = \log \frac{\pi_\theta(y|x)}{\pi_{ref}(y|x)}", True),
    (r"\widehat{KL} = \frac12 (\log r)^2", True),
    (r"\widehat{KL} = r - 1 + \log r", False),
    (r"\widehat{KL} = \sum_{i=1}^N (r_i - 1 - \log r_i)", False),
    (r"\hat{D}_{KL} = \frac{\pi_{ref}(y|x)}{\pi_\theta(y|x)} - 1 - \log \frac{\pi_\theta(y|x)}{\pi_{ref}(y|x)}", False),
    (r"\hat{D}_{KL} = \log \frac{\pi_{ref}(y|x)}{\pi_\theta(y|x)}", False),
    (r"\widehat{KL} = (\log r)^2", False),
]


def test_estimates_of_a_divergence_by_its_own_name() -> None:
    text = "The estimators follow.\n\n" + "\n\n".join(f"${formula}$" for formula, _ in DIVERGENCES)
    found = [c.verdict.word == "definition" for c in verify_document(parse_chapter(text, "markdown")).claims]
    assert found == [right for _, right in DIVERGENCES]
