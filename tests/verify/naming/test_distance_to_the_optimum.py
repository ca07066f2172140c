"""The KL-regularised objective is beta log Z less beta times the divergence from its optimum: the two have opposite signs."""

from __future__ import annotations

import pytest

from tests.verify.answers import NEGATIVE, POSITIVE, words

WRITTEN = r"\sum_y \pi(y|x) \log \frac{\pi(y|x)}{\pi^*(y|x)}"
TRUE = [
    r"$J(\pi) = -\beta D_{KL}(\pi(\cdot|x) \| \pi^*(\cdot|x)) + \beta \log Z(x)$",
    r"$J(\pi) = \beta \log Z(x) - \beta D_{KL}(\pi \| \pi^*)$",
    rf"$J(\pi) = -\beta {WRITTEN} + \beta \sum_y \pi(y|x) \log Z(x)$",
]
FALSE = [
    r"$J(\pi) = -\beta D_{KL}(\pi(\cdot|x) \| \pi^*(\cdot|x)) - \beta \log Z(x)$",
    r"$J(\pi) = \beta \log Z(x) + \beta D_{KL}(\pi \| \pi^*)$",
    rf"$J(\pi) = -\beta {WRITTEN} - \beta \sum_y \pi(y|x) \log Z(x)$",
    rf"$J(\pi) = \beta {WRITTEN} + \beta \sum_y \pi(y|x) \log Z(x)$",
]
UNBLESSED = [
    r"$J(\pi) = -\beta D_{KL}(\pi^*(\cdot|x) \| \pi(\cdot|x)) + \beta \log Z(x)$",
]


@pytest.mark.parametrize("text", TRUE)
def test_what_is_true_is_known(text: str) -> None:
    assert set(words(text)) <= POSITIVE and words(text)


@pytest.mark.parametrize("text", FALSE)
def test_one_edit_away_it_is_false(text: str) -> None:
    assert set(words(text)) & NEGATIVE


@pytest.mark.parametrize("text", UNBLESSED)
def test_a_turned_divergence_is_not_blessed(text: str) -> None:
    assert not set(words(text)) & POSITIVE
