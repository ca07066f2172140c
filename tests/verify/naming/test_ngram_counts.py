"""The probability of an n-gram is the share of its count among those of its history, smoothed so that the shares add up."""

from __future__ import annotations

import pytest

from tests.verify.answers import NEGATIVE, POSITIVE, words

TRUE = [
    r"$\hat{P}(w_i | w_{i-1}) = \frac{C(w_{i-1}, w_i)}{C(w_{i-1})}$",
    r"$P(w_i | w_{i-1}) = \frac{C(w_{i-1} w_i)}{C(w_{i-1})}$",
    r"$P(w_i | w_{i-2}, w_{i-1}) = \frac{C(w_{i-2}, w_{i-1}, w_i)}{C(w_{i-2}, w_{i-1})}$",
    r"$P(w_i | w_{i-1}) = \frac{C(w_{i-1}, w_i) + 1}{C(w_{i-1}) + V}$",
    r"$P(w_i | w_{i-1}) = \frac{\text{count}(w_{i-1}, w_i) + k}{\text{count}(w_{i-1}) + k V}$",
]
TRUE += [r"$P(w) = \frac{C(w) + 1}{N + V}$", r"$P(w) = \frac{C(w) + k}{N + k V}$"]
FALSE = [
    r"$P(w_i | w_{i-1}) = \frac{C(w_{i-1}, w_i)}{C(w_i)}$",
    r"$P(w_i | w_{i-1}) = \frac{C(w_{i-1})}{C(w_{i-1}, w_i)}$",
]
UNBLESSED = [
    r"$P(w) = \frac{C(w) + 1}{N + 1}$",
    r"$P(w) = \frac{C(w) + k}{N + V}$",
    r"$P(w_i | w_{i-1}) = \frac{C(w_i, w_{i-1})}{C(w_{i-1})}$",
    r"$P(w_i | w_{i-1}) = \frac{C(w_{i-1}, w_i) + 1}{C(w_{i-1}) + 1}$",
    r"$P(w_i | w_{i-1}) = \frac{C(w_{i-1}, w_i) + k}{C(w_{i-1}) + V}$",
    r"$P(w_i | w_{i-1}) = \frac{C(w_{i-1}, w_i) + 1}{C(w_{i-1})}$",
]


@pytest.mark.parametrize("text", TRUE)
def test_what_is_true_is_known(text: str) -> None:
    assert set(words(text)) <= POSITIVE and words(text)


@pytest.mark.parametrize("text", FALSE)
def test_one_edit_away_it_is_false(text: str) -> None:
    assert set(words(text)) & NEGATIVE


@pytest.mark.parametrize("text", UNBLESSED)
def test_what_does_not_add_up_is_not_blessed(text: str) -> None:
    assert not set(words(text)) & POSITIVE
