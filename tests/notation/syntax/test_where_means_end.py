r"""E_q \log p + D(q || p) without brackets: a divergence is part of the mean only where a law in it is given what is drawn."""

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


def test_it_is_part_of_the_mean_of_what_it_is_given() -> None:
    text = r"\mathbb{E}_x \log p(x) + D(q(z|x) \| r(z)) = -H(p) + \mathbb{E}_x[D(q(z|x) \| r(z))]"
    assert check(text).verdict.word == "proved"
    assert check(text.replace("+ D", "- D")).verdict.word == "refuted"
