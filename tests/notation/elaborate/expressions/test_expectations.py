"""E over what is drawn, in the spellings of lecture notes: X ~ p(x), p_XY below E, capitals and small letters in the body."""

from __future__ import annotations

import pytest
from reads import is_identity

from symbolic_it import check
from tests.verify.answers import POSITIVE, words

TRUE = [
    r"D(p \| q) = E_{X \sim p(x)}[\log p(x) - \log q(x)]",
    r"D(p \| q) = \mathbb{E}_{X \sim p(X)}[\log p(X) - \log q(X)]",
    r"D(p \| q) = \mathbb{E}_{X \sim p}[\log p(x) - \log q(x)]",
    r"D(p \| q) = E_p \log \frac{p(X)}{q(X)}",
    r"H(X) = E_{X \sim p(X)}[-\log p(X)]",
    r"H(X) = -\mathbb{E}_{p_X}[\log p_X]",
    r"I(X;Y) = \mathbb{E}_{p_{XY}} \ln \frac{p_{XY}}{p_X p_Y}",
    r"I(X;Y) = \mathbb{E}_{P_{XY}} \left[\ln \frac{P_{XY}(X,Y)}{P_X(X) P_Y(Y)}\right]",
    r"I(X;Y) = \mathbb{E}_{(x,y) \sim p_{XY}} \ln \frac{p(x,y)}{p(x) p(y)}",
    r"I(X;Y) = E_{p(x,y)} \log \frac{p(X,Y)}{p(X)p(Y)}",
    r"I(X;Y|Z) = E_{p(x,y,z)} \log \frac{p(X,Y|Z)}{p(X|Z)p(Y|Z)}",
    r"H(Y|X) = E_{p(x,y)} \log \frac{1}{p(Y|X)}",
    r"H(Y|X=x) = \mathbb{E}_{p(Y|X=x)}\left[\log \frac{1}{p(Y|X=x)}\right]",
    r"I(X;Y) = \sum_{x \in X, y \in Y} p(x,y) \log \frac{p(x,y)}{p(x)p(y)}",
    r"H(X,Y) = -\sum_{x,y}^{} p(x,y) \log p(x,y)",
    r"H(X) = -\Sigma_{x \in X} p(x) \log p(x)",
    r"H(X,Y) = -\sum_{(x,y) \in \mathcal{X} \times \mathcal{Y}} p(x,y) \log p(x,y)",
]
FALSE = [
    r"H(Y|X=x) = \mathbb{E}_{p(Y|X=x)}\left[\log p(Y|X=x)\right]",
    r"D(p \| q) = E_{X \sim p(x)}[\log q(x) - \log p(x)]",
    r"D(p \| q) = \mathbb{E}_{X \sim q(X)}[\log p(X) - \log q(X)]",
    r"D(p \| q) = E_q \log \frac{p(X)}{q(X)}",
    r"H(X) = \mathbb{E}_{p_X}[\log p_X]",
    r"I(X;Y) = \mathbb{E}_{p_{XY}} \ln \frac{p_X p_Y}{p_{XY}}",
    r"I(X;Y) = \mathbb{E}_{P_{XY}} \left[\ln \frac{P_{XY}(X,Y)}{P_X(X) P_X(X)}\right]",
    r"H(Y|X) = E_{p(x,y)} \log \frac{1}{p(X|Y)}",
    r"I(X;Y|Z) = E_{p(x,y,z)} \log \frac{p(X,Y|Z)}{p(X|Z)p(Y)}",
    r"H(X) = \Sigma_{x \in X} p(x) \log p(x)",
]


@pytest.mark.parametrize("text", TRUE)
def test_is_the_definition(text: str) -> None:
    assert is_identity(text)


@pytest.mark.parametrize("text", FALSE)
def test_the_false_twin_is_not(text: str) -> None:
    assert not is_identity(text)


LATENT = [
    r"\log p(x) \ge \mathbb{E}_q[\log p(x,z)] - \mathbb{E}_q[\log q(z)]",
    r"\log p(x) \ge \mathbb{E}_q[\log p(x,z)] + H(q)",
    r"\log p_\theta(x) \ge \mathbb{E}_q[\log p_\theta(x,z) - \log q_\phi(z|x)]",
]
BY_DIVERGENCE = [
    r"D(q(z) \| p(z|x)) = \mathbb{E}[\log q(z)] - \mathbb{E}[\log p(z|x)]",
    r"D(q(z) \| p(z|x)) = \mathbb{E}[\log q(z)] - \mathbb{E}[\log p(z,x)] + \log p(x)",
    r"D(q \| p) = \mathbb{E}[\log q(x) - \log p(x)]",
]


@pytest.mark.parametrize("text", LATENT)
def test_what_stands_outside_is_not_averaged(text: str) -> None:
    assert check(text).verdict.word == "proved"


@pytest.mark.parametrize("text", BY_DIVERGENCE)
def test_without_a_law_e_is_under_the_first_argument_of_the_divergence(text: str) -> None:
    assert is_identity(text)
    assert not is_identity(text.replace("- \\log p(x)", "+ \\log p(x)").replace("] - \\mathbb", "] + \\mathbb"))


def test_the_mean_of_an_estimate_is_over_its_samples() -> None:
    """As a mean over x it would be false."""
    assert check(r"\mathbb{E}[\hat p(x)] = p(x)").verdict.word == "not-understood"
    assert check(r"\mathbb{E}_{x \sim p}[-\log \hat p(x)] = H(p, \hat p)").verdict.positive


def test_the_masses_of_a_variable_below_its_expectation() -> None:
    """E_X[-log p_i] is of the outcome that X has; with another sign, or of another law, it is not the entropy."""
    chapter = r"$-\sum_i p_i\log p_i=\mathbb{E}_X[-\log p_i]$, $H(X)=-\sum_i p_i\log p_i=\mathbb{E}_X\{-\log p_i\}$"
    assert set(words(chapter)) <= {"proved", "definition"}
    assert words(r"$-\sum_i p_i\log p_i=\mathbb{E}_X[\log p_i]$")[-1] == "refuted"
    assert words(r"$-\sum_i p_i\log p_i=\mathbb{E}_X[-\log q_i]$")[-1] not in POSITIVE
