r"""The evidence and its bounds: q(z|x) is a channel, p(x, z) a joint law."""

from __future__ import annotations

import pytest

from symbolic_it.verify.check import check

TRUE = [
    r"\log p(x) \ge \sum_z q(z|x) \log \frac{p(x, z)}{q(z|x)}",
    r"\log p(x) \ge \mathbb{E}_{q(z|x)}[\log p(x, z) - \log q(z|x)]",
    r"\log p(x) \ge \mathbb{E}_{q(z|x)}[\log p(x|z)] - D_{KL}(q(z|x) \| p(z))",
    r"\log p(x) = \mathbb{E}_{q(z|x)}\left[\log \frac{p(x, z)}{q(z|x)}\right] + D_{KL}(q(z|x) \| p(z|x))",
]
FALSE = [
    r"\log p(x) \le \sum_z q(z|x) \log \frac{p(x, z)}{q(z|x)}",
    r"\log p(x) \ge \sum_z q(z|x) \log \frac{p(z)}{q(z|x)}",
    r"\log p(x) \ge \mathbb{E}_{q(z|x)}[\log p(x|z)] + D_{KL}(q(z|x) \| p(z))",
    r"\log p(x) = \mathbb{E}_{q(z|x)}\left[\log \frac{p(x, z)}{q(z|x)}\right] + D_{KL}(p(z|x) \| q(z|x))",
]


@pytest.mark.parametrize("text", TRUE)
def test_it_is_proved(text: str) -> None:
    assert check(text).verdict.word == "proved"


@pytest.mark.parametrize("text", FALSE)
def test_its_false_twin_is_refuted(text: str) -> None:
    assert check(text).verdict.word == "refuted"
