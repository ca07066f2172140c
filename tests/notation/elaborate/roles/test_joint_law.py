"""The law under which E[log q(X)] is taken: p by custom, what is given where it is, and in doubt whatever holds either way."""

from __future__ import annotations

import pytest

from symbolic_it import check

EITHER_WAY = [
    r"H(X) \le -\mathbb{E}[\log q(X)]",
    r"H(X|Z) \le -\mathbb{E}[\log q(X|Z)]",
    r"I(X;Z) \ge H(X) + \mathbb{E}[\log q(X|Z)]",
    r"I(X;Y) \le \mathbb{E}\left[\log\frac{p(Y|X)}{q(Y)}\right]",
    r"H(p,q) = -\mathbb{E}[\log q(X)]",
    r"H(X) = -\mathbb{E}[\log p_X(X)]",
    r"H(X) = -\mathbb{E}[\log \mu(X)]",
]
OF_ONE_LAW_ONLY = [
    r"H(X) = -\mathbb{E}[\log q(X)]",
    r"H(X) \ge -\mathbb{E}[\log q(X)]",
    r"H(X) = -\mathbb{E}[\log p_\theta(X)]",
    r"H(X) = -\mathbb{E}[\log \hat p(X)]",
    r"I(X;Z) = H(X) + \mathbb{E}[\log q(X|Z)]",
    r"I(X;Y) = \mathbb{E}\left[\log\frac{p(Y|X)}{q(Y)}\right]",
    r"H(q) = -\mathbb{E}[\log q(X)]",
]
UNDER_THE_FIRST = [r"H(q,p) = -\mathbb{E}[\log p(X)]", r"D(q\|p) = \mathbb{E}[\log q(X)] - \mathbb{E}[\log p(X)]"]


@pytest.mark.parametrize("text", EITHER_WAY)
def test_what_holds_either_way_is_true(text: str) -> None:
    assert check(text).verdict.positive


@pytest.mark.parametrize("text", OF_ONE_LAW_ONLY)
def test_what_holds_of_the_model_s_own_samples_is_not_called_true(text: str) -> None:
    assert not check(text).verdict.positive


@pytest.mark.parametrize("text", UNDER_THE_FIRST)
def test_the_first_law_of_a_divergence_may_be_meant(text: str) -> None:
    assert not check(text).verdict.negative


def test_a_law_that_is_given_is_the_one() -> None:
    assert check(r"H(X) = -\mathbb{E}[\log q(X)]", given="X ~ q").verdict.positive
    assert check(r"H(X) = -\mathbb{E}[\log q(X)]", given="X ~ p").verdict.word == "refuted"


@pytest.mark.parametrize("law", [r"\Pr", "P", "p"])
def test_the_probabilities_of_classes_are_those_of_what_has_the_entropy(law: str) -> None:
    """H(D) of data by the probabilities of their classes c."""
    assert check(rf"H(D) = -\sum_c {law}(c) \log {law}(c)").verdict.positive
    assert check(rf"H(D) = \sum_c {law}(c) \log {law}(c)").verdict.word == "refuted"
    assert check(rf"H(X|Y) = -\sum_{{x,y}} {law}(x,y) \log {law}(y|x)").verdict.word == "refuted"
