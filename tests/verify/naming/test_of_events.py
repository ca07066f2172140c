r"""Bayes' rule and the product rule of events and words are shown, one exchange is refuted; independence is left open."""

from __future__ import annotations

import pytest

from tests.verify.answers import words

TRUE = [
    r"P(A|B) = \frac{P(B|A) P(A)}{P(B)}",
    r"P(Y|X) = \frac{P(X,Y)}{P(X)}",
    r"P(A \cap B) = P(A|B) P(B)",
    r"P(AB) = P(B|A) P(A)",
    r"P(\text{yes} \mid \text{sunny}) = \frac{P(\text{sunny} \mid \text{yes}) P(\text{yes})}{P(\text{sunny})}",
    r"P(\theta|D) = \frac{P(D|\theta) P(\theta)}{P(D)}",
    r"P(A,B,C) = P(A|B,C) P(B|C) P(C)",
]
FALSE = [
    r"P(A|B) = \frac{P(A|B) P(A)}{P(B)}",
    r"P(A|B) = \frac{P(B|A) P(B)}{P(A)}",
    r"P(Y|X) = \frac{P(X,Y)}{P(Y)}",
    r"P(A \cap B) = P(A|B) P(A)",
    r"P(\text{yes} \mid \text{sunny}) = \frac{P(\text{sunny} \mid \text{yes}) P(\text{sunny})}{P(\text{yes})}",
]
OPEN = [r"P(A, B) = P(A) P(B)", r"P(A|B) P(B) = P(A) P(B)", r"P(A|B) = P(B|A)", r"P(A,B|C) = P(A|C) P(B|C)", r"P(Z|X,Y) = P(Z|Y)"]


@pytest.mark.parametrize("claim", TRUE)
def test_the_rules_are_shown(claim: str) -> None:
    assert words(f"We have ${claim}$.") == ["proved"]


@pytest.mark.parametrize("claim", FALSE)
def test_one_exchange_is_refuted(claim: str) -> None:
    assert words(f"We have ${claim}$.") == ["refuted"]


@pytest.mark.parametrize("claim", OPEN)
def test_what_holds_of_independent_events_or_equal_priors_is_left_open(claim: str) -> None:
    assert not set(words(f"We have ${claim}$.")) & {"proved", "refuted", "definition", "confirmed"}
