"""Rule divergence-turned-around: what it finds; true sentences in the same words, negations and doubts are left alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

FINDS = [
    "The KL divergence can be negative when q is larger than p.",
    "Cross-entropy is always at most the entropy of the true distribution.",
    "The cross-entropy can be smaller than the entropy of the true distribution.",
    "Mutual information can be negative.",
    "Mutual information is not symmetric.",
    "Minimizing the cross-entropy is equivalent to minimizing the likelihood.",
    "Maximizing the cross-entropy is equivalent to maximizing the likelihood.",
    "The Jensen-Shannon divergence is unbounded.",
    "The Jensen-Shannon divergence is not symmetric.",
]
LEAVES = [
    "The KL divergence is never negative.",
    "Cross-entropy is always at least the entropy of the true distribution.",
    "Mutual information is symmetric.",
    "Minimizing the cross-entropy is equivalent to maximizing the likelihood.",
    "Processing data cannot increase mutual information.",
    "Forward KL is mode-covering and reverse KL is mode-seeking.",
    "Perplexity is the exponential of the cross-entropy.",
    "The Jensen-Shannon divergence is bounded by $\\log 2$.",
    "If $X$ and $Y$ are independent, their mutual information is zero.",
    "Mutual information cannot be negative.",
    "The KL divergence can never be negative, but its Monte Carlo estimate can be negative.",
    "Pointwise mutual information can be negative.",
    "A sampled estimate of the KL divergence can be negative.",
    "Processing cannot increase the mutual information.",
    "Minimizing the cross-entropy is equivalent to minimizing the negative log-likelihood.",
    "Maximizing the negative cross-entropy is equivalent to maximizing the likelihood.",
    "The KL divergence, unlike the Jensen-Shannon divergence, is unbounded and not symmetric.",
    "Unlike KL, the Jensen-Shannon divergence is symmetric.",
    "Is the mutual information symmetric?",
    "The cross-entropy cannot be smaller than the entropy of the true distribution.",
    "If the cross-entropy is less than the entropy of the data, there is a bug.",
    "For densities on an interval the uniform distribution has the largest differential entropy.",
    "Interaction information can be negative.",
    "The generalized KL divergence can be negative if the masses differ.",
]


@pytest.mark.parametrize("text", FINDS)
def test_it_finds(text: str, in_prose: Callable[[str], list[str]]) -> None:
    assert "IT819" in in_prose(text)


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str, in_prose: Callable[[str], list[str]]) -> None:
    assert "IT819" not in in_prose(text)
