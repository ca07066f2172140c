"""Rule information-turned-around: what it finds; true sentences in the same words, negations and doubts are left alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

FINDS = [
    "A prefix code can have an expected length below the entropy.",
    "A Huffman code always attains the entropy exactly.",
    "The entropy of a biased coin is larger than that of a fair coin.",
    "A pure node has maximal entropy.",
    "A pure node has an entropy of 1.",
    "Gini impurity is maximal for a pure node.",
    "Information gain is often negative.",
    "To convert nats to bits, multiply by $\\ln 2$.",
    "To convert bits to nats, divide by $\\ln 2$.",
    "BIC penalises parameters less than AIC for large samples.",
    "Conditioning increases entropy.",
    "Likely events carry more information than unlikely ones.",
    "The more probable an event is, the more information it carries.",
    "By the data processing inequality, post-processing can increase the mutual information.",
    "The uniform distribution has the largest differential entropy for a given variance.",
    "If $X$ and $Y$ are independent, their mutual information is maximal.",
    "If X and Y are independent, the joint entropy is zero.",
]
LEAVES = [
    "No prefix code can have an expected length below the entropy.",
    "A one-to-one code can have an expected length below the entropy.",
    "A Huffman code always attains the entropy for dyadic distributions.",
    "The entropy of a biased coin is smaller than that of a fair coin.",
    "A pure node has an entropy of 0.",
    "A node with equal classes has maximal entropy.",
    "Information gain is never negative.",
    "Pointwise information gain can be negative.",
    "To convert nats to bits, divide by $\\ln 2$.",
    "To convert bits to nats, multiply by $\\ln 2$.",
    "BIC penalises parameters more than AIC.",
    "BIC penalises parameters less than AIC if there are fewer than 8 samples.",
    "Entropy is always at most the logarithm of the number of outcomes.",
    "Cross-entropy is always at least the entropy of the true distribution.",
    "Conditioning never increases entropy on average.",
    "Mutual information is symmetric.",
    "Differential entropy can be negative.",
    "Minimizing the cross-entropy is equivalent to maximizing the likelihood.",
    "Rare events carry more information than common ones.",
    "The entropy is zero if one outcome is certain.",
    "Processing data cannot increase mutual information.",
    "Perplexity is the exponential of the cross-entropy.",
    "The Gaussian has the largest differential entropy for a given variance.",
    "If $X$ and $Y$ are independent, their mutual information is zero.",
    "Mutual information cannot be negative.",
    "Pointwise mutual information can be negative.",
    "Unlikely events carry more information than likely events.",
    "The more unlikely an event, the more information it carries.",
    "Less probable events carry more information than more probable events.",
    "Conditioning on a particular event can increase entropy.",
    "Conditioning never increases entropy.",
    "Processing cannot increase the mutual information.",
    "Minimizing the cross-entropy is equivalent to minimizing the negative log-likelihood.",
    "Maximizing the negative cross-entropy is equivalent to maximizing the likelihood.",
    "Is the mutual information symmetric?",
    "Differential entropy can be negative.",
    "The cross-entropy cannot be smaller than the entropy of the true distribution.",
    "If the cross-entropy is less than the entropy of the data, there is a bug.",
    "The uniform distribution has the largest entropy among all distributions on a finite set.",
    "For densities on an interval the uniform distribution has the largest differential entropy.",
    "Common words carry less information than rare words.",
    "Interaction information can be negative.",
    "Frequent words contain more information than we assumed.",
    "The more likely an event is, the less information it carries.",
]


@pytest.mark.parametrize("text", FINDS)
def test_it_finds(text: str, in_prose: Callable[[str], list[str]]) -> None:
    assert "IT818" in in_prose(text)


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str, in_prose: Callable[[str], list[str]]) -> None:
    assert "IT818" not in in_prose(text)
