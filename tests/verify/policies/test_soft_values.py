"""Values of policies with a bonus of entropy, and the policies that they give."""

from __future__ import annotations

import pytest
from answers import NEGATIVE, POSITIVE, words

TRUE = [
    r"$V^*(s) = \alpha \log \sum_a \exp(r(s, a) / \alpha)$",
    r"$V(s) = \alpha \log \int \exp\left(\frac{1}{\alpha} Q(s, a)\right) da$",
    r"$V(s) = \mathbb{E}_{a\sim\pi}[Q(s,a) - \alpha\log\pi(a|s)]$",
    r"$\pi^*(a|s) = \exp\left(\frac{1}{\alpha}(Q(s,a) - V(s))\right)$",
    r"$\mathbb{E}_{a \sim \pi_\theta}[\nabla_\theta \log \pi_\theta(a \mid s) b(s)] = 0$",
]
FALSE = [
    r"$V^*(s) = -\alpha \log \sum_a \exp(r(s, a) / \alpha)$",
    r"$V^*(s) = \frac{1}{\alpha} \log \sum_a \exp(r(s, a) / \alpha)$",
    r"$V(s) = \mathbb{E}_{a\sim\pi}[Q(s,a) + \alpha\log\pi(a|s)]$",
    r"$\pi^*(a|s) = \exp\left(\frac{1}{\alpha}(V(s) - Q(s,a))\right)$",
    r"$\mathbb{E}_{a \sim \pi_\theta}[\nabla_\theta \log \pi_\theta(a \mid s) b(s)] = 1$",
]
OPEN = [
    r"$V(s) = \max_a Q(s, a)$",
]
UNBLESSED = [
    r"$V^*(s) = \alpha \log \sum_a \exp(\alpha r(s, a))$",
    r"$J(\theta) = \mathbb{E}_{\tau \sim \pi_\theta}\left[\prod_{t=0}^{T} r_t\right]$",
]


@pytest.mark.parametrize("text", TRUE)
def test_what_is_true_is_known(text: str) -> None:
    assert words(text)
    assert set(words(text)) <= POSITIVE | {"data"}


@pytest.mark.parametrize("text", FALSE)
def test_one_edit_away_it_is_false(text: str) -> None:
    assert set(words(text)) & NEGATIVE


@pytest.mark.parametrize("text", OPEN)
def test_what_is_unclear_is_neither(text: str) -> None:
    assert not set(words(text)) & NEGATIVE


@pytest.mark.parametrize("text", UNBLESSED)
def test_what_is_not_known_is_not_blessed(text: str) -> None:
    assert not set(words(text)) & POSITIVE
