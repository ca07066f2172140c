r"""p_z is the law of z, or that of another outcome at z, as the other laws of the formula tell; where they do not, nothing is read."""

from __future__ import annotations

import pytest

from symbolic_it import check

TWINS = [
    (r"D_{KL}(Q\|p_z) = \sum_z Q(z)\log \frac{Q(z)}{p(z)}", r"D_{KL}(Q\|p_z) = \sum_z Q(z)\log \frac{p(z)}{Q(z)}"),
    (r"D_{KL}(Q\|p_z) = \sum_z Q(z)\log \frac{Q(z)}{p_z(z)}", r"D_{KL}(Q\|p_z) = \sum_z p_z(z)\log \frac{Q(z)}{p_z(z)}"),
    (r"D_{KL}(p_x\|q_x) = \sum_x p(x)\log \frac{p(x)}{q(x)}", r"D_{KL}(p_x\|q_x) = \sum_x q(x)\log \frac{p(x)}{q(x)}"),
    (r"D_{KL}(p_x\|q_x) = \sum_y p(y|x)\log \frac{p(y|x)}{q(y|x)}", r"D_{KL}(p_x\|q_x) = \sum_y p(y|x)\log \frac{q(y|x)}{p(y|x)}"),
    (
        r"\mathbb{E}_{z \sim Q}[\log p(x|z;\theta)] - \sum_z Q(z) \log \frac{Q(z)}{p(z;\theta)} = \mathbb{E}_{z \sim Q}[\log p(x|z;\theta)] - D(Q\|p_z)",
        r"\mathbb{E}_{z \sim Q}[\log p(x|z;\theta)] + \sum_z Q(z) \log \frac{Q(z)}{p(z;\theta)} = \mathbb{E}_{z \sim Q}[\log p(x|z;\theta)] - D(Q\|p_z)",
    ),
    (r"\mathbb{E}_{z \sim p_z}[f(z)] = \sum_z p(z) f(z)", r"\mathbb{E}_{z \sim p_z}[f(z)] = \sum_z f(z)"),
    (r"\log p(x) \ge \mathbb{E}_{z \sim q}[\log p(x|z)] - D(q \| p_z)", r"\log p(x) \ge \mathbb{E}_{z \sim q}[\log p(x|z)] + D(q \| p_z)"),
]


@pytest.mark.parametrize(("text", "twin"), TWINS)
def test_the_law_is_known_by_the_others(text: str, twin: str) -> None:
    assert check(text).verdict.word in ("proved", "definition")
    assert check(twin).verdict.word == "refuted"


@pytest.mark.parametrize("text", [r"D(p \| p_z) = \sum_z p(z) \log \frac{p(z)}{p_z(z)}", r"D(p_x \| p) = \sum_z p(z) \log p(z)"])
def test_what_may_be_either_is_not_read(text: str) -> None:
    assert check(text).verdict.word == "not-understood"


def test_a_law_by_itself_may_be_any() -> None:
    assert check(r"D(p_x \| q_x) \ge 0").verdict.word == "proved"
