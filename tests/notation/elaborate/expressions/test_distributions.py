"""Products of laws below E: their letters are the outcomes drawn, in any order of the factors, and no others are."""

from __future__ import annotations

import pytest

from symbolic_it import check

TRUE = [
    r"\mathbb{E}_{p(x)p(y)}[\log p(x)] = -H(X)",
    r"\mathbb{E}_{p(x)p(y)}\left[\log \frac{p(x)p(y)}{p(x,y)}\right] \ge 0",
    r"\mathbb{E}_{p(x)q(y)}[\log q(x)] = -H(p,q)",
    r"\mathbb{E}_{p(x)p(y|x)}[\log p(y|x)] = -H(Y|X)",
    r"\mathbb{E}_{p(y|x)p(x)}[\log p(y|x)] = -H(Y|X)",
    r"\mathbb{E}_{(x,y)\sim p(x)p(y|x)}[\log p(y|x)] = -H(Y|X)",
    r"\mathbb{E}_{p(x)q(z|x)}\left[\log\frac{q(z|x)}{p(z)}\right] \ge 0",
]
FALSE = [
    r"\mathbb{E}_{p(x)p(y)}[\log p(x)] = -H(X|Y)",
    r"\mathbb{E}_{p(x)p(y)}\left[\log \frac{p(x,y)}{p(x)p(y)}\right] = I(X;Y)",
    r"\mathbb{E}_{p(x)q(y)}[\log q(x)] = -H(q,p)",
    r"\mathbb{E}_{p(x)p(y)}[\log p(y|x)] = -H(Y|X)",
    r"\mathbb{E}_{(x,y)\sim p(x)p(y)}[\log p(y|x)] = -H(Y|X)",
    r"\mathbb{E}_{q(x)p(y|x)}[\log p(y|x)] = -H(Y|X)",
]
OF_OTHER_OUTCOMES = r"\mathbb{E}_{(x,z)\sim p(x)p(y|x)}[\log p(y|x)] = -H(Y|X)"


@pytest.mark.parametrize("text", TRUE)
def test_holds(text: str) -> None:
    assert check(text).verdict.word == "proved"


@pytest.mark.parametrize("text", FALSE)
def test_the_false_twin_is_refuted(text: str) -> None:
    assert check(text).verdict.word == "refuted"


def test_outcomes_that_the_law_does_not_have_are_refused() -> None:
    assert check(OF_OTHER_OUTCOMES).verdict.word == "not-understood"
