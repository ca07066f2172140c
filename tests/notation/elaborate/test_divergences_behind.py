r"""E_q \log p + D(q || p) without brackets: the divergence is no part of the mean, and keeps the sign written before it."""

from __future__ import annotations

import pytest

from symbolic_it import check

Q, D = r"\mathbb{E}_{z \sim q(z|x)}", r"D_{KL}(q(z|x) \| p(z))"
TWINS = [
    (rf"\log p(x) \ge {Q} \log p(x|z) - {D}", rf"\log p(x) \ge {Q} \log p(x|z) + {D}"),
    (rf"-\log p(x) \le -{Q} \log p(x|z) + {D}", rf"-\log p(x) \le -{Q} \log p(x|z) - {D}"),
    (rf"\log p(x) = {Q} \log p(x|z) - {D} + D(q(z|x) \| p(z|x))", rf"\log p(x) = {Q} \log p(x|z) - {D} - D(q(z|x) \| p(z|x))"),
]


@pytest.mark.parametrize(("text", "twin"), TWINS)
def test_the_divergence_stands_behind_the_mean(text: str, twin: str) -> None:
    assert check(text).verdict.word == "proved"
    assert check(twin).verdict.word == "refuted"
