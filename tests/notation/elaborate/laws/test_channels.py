r"""A law written only with a condition, \pi(y|x), is meant at that condition wherever the formula names it bare."""

from __future__ import annotations

import pytest
from reads import is_identity, readings

from symbolic_it.notation.elaborate import ElaborationError

TRUE = [
    r"\mathbb{E}_{y \sim \pi}[r(x, y)] = \sum_y \pi(y|x) r(x, y)",
    r"\mathbb{E}_{\pi}[r(x, y)] = \sum_y \pi(y|x) r(x, y)",
    r"\mathbb{E}_{\pi}[\log \pi(y|x)] = -H(\pi(\cdot|x))",
    r"\mathbb{E}_{x \sim D}[\mathbb{E}_{\pi}[\log \pi(y|x)]] = -\mathbb{E}_{x \sim D}[H(\pi(\cdot|x))]",
    r"\mathbb{E}_{y \sim \pi}\left[\log \frac{\pi(y|x)}{\rho(y|x)}\right] = D(\pi \| \rho)",
    r"D(\pi \| \rho) = \sum_y \pi(y|x) \log \frac{\pi(y|x)}{\rho(y|x)}",
    r"\mathbb{E}_{x \sim D}[D(\pi \| \rho)] = \mathbb{E}_{x \sim D}\left[\sum_y \pi(y|x) \log \frac{\pi(y|x)}{\rho(y|x)}\right]",
    r"H(\pi) = -\sum_y \pi(y|x) \log \pi(y|x)",
    r"\log p(x) = \mathbb{E}_{z \sim q}[\log p(x, z) - \log q(z|x)] + D(q \| p(z|x))",
    # joint laws stay joint
    r"\mathbb{E}_p[\log p(y|x)] = -H(Y|X)",
    r"\mathbb{E}_{(x, y) \sim p}[\log p(y|x)] = -H(Y|X)",
    r"\mathbb{E}_p[\log p(y|x) + \log p(x)] = -H(X, Y)",
]

FALSE = [
    r"\mathbb{E}_{y \sim \pi}[r(x, y)] = \sum_y \rho(y|x) r(x, y)",
    r"\mathbb{E}_{\pi}[\log \pi(y|x)] = H(\pi(\cdot|x))",
    r"\mathbb{E}_{y \sim \rho}\left[\log \frac{\pi(y|x)}{\rho(y|x)}\right] = D(\pi \| \rho)",
    r"D(\pi \| \rho) = \sum_y \rho(y|x) \log \frac{\pi(y|x)}{\rho(y|x)}",
    r"\mathbb{E}_p[\log p(y|x)] = -H(X|Y)",
]


@pytest.mark.parametrize("text", TRUE)
def test_the_bare_law_is_the_conditional_one(text: str) -> None:
    assert is_identity(text)


@pytest.mark.parametrize("text", FALSE)
def test_a_false_twin_is_no_identity(text: str) -> None:
    assert not is_identity(text)


def test_where_the_condition_is_not_drawn_both_readings_are_kept() -> None:
    assumed = [r.assumptions for r in readings(r"\mathbb{E}_{\pi}[r(x, y)] = \sum_y \pi(y|x) r(x, y)")]
    assert any("pi is taken given x" in a for a in assumed)
    assert any("pi is a joint law" in a for a in assumed)


def test_a_bare_law_whose_condition_is_nowhere_fixed_is_refused() -> None:
    with pytest.raises(ElaborationError, match="without its condition"):
        readings(r"H(\pi) = -\sum_{x} \sum_{y} \pi(y|x) \log \pi(y|x)")
