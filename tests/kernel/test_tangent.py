"""The tangent line under a conditional law: the evidence lower bound in the forms of papers."""

from __future__ import annotations

import pytest

from symbolic_it import check

TRUE = [
    r"\log p(x) \ge \mathbb{E}_{q(z|x)}[\log p(x,z) - \log q(z|x)]",
    r"\log p(x) \ge \mathbb{E}_{q(z|x)}[\log p(x|z)] - D_{KL}(q(z|x) \| p(z))",
    r"\log p_\theta(x) \ge \int q_\phi(z|x) \log \frac{p_\theta(x,z)}{q_\phi(z|x)} dz",
    r"\log \mathbb{E}_{q(z|x)}\left[\frac{p(x,z)}{q(z|x)}\right] \ge \mathbb{E}_{q(z|x)}\left[\log \frac{p(x,z)}{q(z|x)}\right]",
    r"D(p \| \frac{q+r}{2}) \le \frac{D(p\|q) + D(p\|r)}{2}",
    r"D(p \| \frac13 q + \frac23 r) \le \frac13 D(p\|q) + \frac23 D(p\|r)",
    r"|H(p) - H(q)| \le \log K",
]
FALSE = [
    r"D(p \| \frac{q+r}{2}) \ge \frac{D(p\|q) + D(p\|r)}{2}",
    r"D(p \| \frac13 q + \frac23 r) \le \frac23 D(p\|q) + \frac13 D(p\|r)",
    r"|H(p) - H(q)| \le \frac12 \log K",
    r"\log p(x) \le \mathbb{E}_{q(z|x)}[\log p(x,z) - \log q(z|x)]",
    r"\log p(x) \ge \mathbb{E}_{q(z|x)}[\log p(x|z)] + D_{KL}(q(z|x) \| p(z))",
    r"\log p(x) \ge \mathbb{E}_{q(z|x)}[\log p(x,z) + \log q(z|x)] + 1",
    r"\log p(x) \ge \mathbb{E}_{q(z|x)}[\log p(x|z)] - D_{KL}(q(z|x) \| p(z|x))",
]


@pytest.mark.parametrize("text", TRUE)
def test_is_proved(text: str) -> None:
    assert check(text).verdict.word == "proved"


@pytest.mark.parametrize("text", FALSE)
def test_the_false_twin_is_refuted(text: str) -> None:
    assert check(text).verdict.word == "refuted"
