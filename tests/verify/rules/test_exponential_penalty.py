"""Rule exponential-penalty: what it finds, and near misses that it leaves alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

FINDS = [
    "Cross-entropy punishes confident mistakes exponentially.",
    "The log loss exponentially penalizes confident wrong answers.",
    "The negative log-likelihood penalises overconfidence exponentially more than hesitation.",
    "The cross-entropy loss grows exponentially as the probability of the true token goes down.",
    "In this way $-\\log q$ imposes an exponential penalty on wrong predictions.",
]
LEAVES = [
    "Cross-entropy does not punish mistakes exponentially; the penalty is logarithmic.",
    "The exponential loss of AdaBoost punishes mistakes exponentially.",
    "Unlike the exponential loss, log loss grows linearly for large margins.",
    "Perplexity grows exponentially with cross-entropy.",
    "The log loss punishes rare events that are exponentially unlikely.",
]


@pytest.mark.parametrize("text", FINDS)
def test_it_finds(text: str, in_prose: Callable[[str], list[str]]) -> None:
    assert "IT803" in in_prose(text)


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str, in_prose: Callable[[str], list[str]]) -> None:
    assert "IT803" not in in_prose(text)
