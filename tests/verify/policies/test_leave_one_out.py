"""The mean reward of the other answers leaves out the own one and counts k - 1; that of the group counts all."""

from __future__ import annotations

import pytest
from answers import NEGATIVE, POSITIVE, words

TRUE = [
    r"RLOO uses the baseline $b_i = \frac{1}{k-1} \sum_{j \ne i} r_j$.",
    r"$A_i = r_i - \frac{1}{k-1} \sum_{j \ne i} r_j$",
    r"$A_i = r(x, y_i) - \frac{1}{k-1} \sum_{j \ne i} r(x, y_j)$",
    r"The rewards of a group are centred: $A_i = r_i - \frac{1}{k} \sum_{j=1}^k r_j$.",
    r"$\hat A_{i,t} = r_i - \text{mean}(\{r_1, \dots, r_k\})$ drops the standard deviation.",
    r"$A_i = r_i - \mu$, where $\mu$ is the mean reward of the group.",
]
FALSE = [
    r"RLOO uses the baseline $b_i = \frac{1}{k} \sum_{j \ne i} r_j$.",
    r"RLOO uses the baseline $b_i = \frac{1}{k-1} \sum_{j} r_j$.",
    r"$A_i = r_i + \frac{1}{k-1} \sum_{j \ne i} r_j$",
    r"$A_i = \frac{1}{k-1} \sum_{j \ne i} r_j - r_i$",
    r"$A_i = r_i - \frac{1}{k} \sum_{j \ne i} r_j$",
    r"$A_i = r_i + \frac{1}{k} \sum_{j=1}^k r_j$",
    r"$A_i = r_i + \mu$, where $\mu$ is the mean reward of the group.",
]
OPEN = [
    r"$b_i = \frac{1}{k} \sum_{j \ne i} r_j$",
    r"$A_i = r_i - k \sum_{j=1}^k r_j$",
    r"$A_i = r_i - \mu$",
    r"Rewards are normalised by their mean and standard deviation: $A_i = r_i - \text{mean}(r_1, \dots, r_k)$.",
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
