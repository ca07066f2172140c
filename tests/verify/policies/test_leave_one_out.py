"""The mean reward of the other answers leaves out the own one and counts k - 1."""

from __future__ import annotations

import pytest
from answers import NEGATIVE, POSITIVE, words

TRUE = [
    r"RLOO uses the baseline $b_i = \frac{1}{k-1} \sum_{j \ne i} r_j$.",
    r"$A_i = r_i - \frac{1}{k-1} \sum_{j \ne i} r_j$",
    r"$A_i = r(x, y_i) - \frac{1}{k-1} \sum_{j \ne i} r(x, y_j)$",
]
FALSE = [
    r"RLOO uses the baseline $b_i = \frac{1}{k} \sum_{j \ne i} r_j$.",
    r"RLOO uses the baseline $b_i = \frac{1}{k-1} \sum_{j} r_j$.",
    r"$A_i = r_i + \frac{1}{k-1} \sum_{j \ne i} r_j$",
    r"$A_i = \frac{1}{k-1} \sum_{j \ne i} r_j - r_i$",
    r"$A_i = r_i - \frac{1}{k} \sum_{j \ne i} r_j$",
]
OPEN = [
    r"$b_i = \frac{1}{k} \sum_{j \ne i} r_j$",
    r"$A_i = r_i - \frac{1}{k} \sum_{j} r_j$",
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
