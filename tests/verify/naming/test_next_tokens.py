"""A token is foretold from those before it: from itself, or with a plus, it is no loss of a language model."""

from __future__ import annotations

import pytest

from tests.verify.answers import POSITIVE, words

TRUE = [
    r"$L = -\sum_{t=1}^T \log P(x_t | x_1, \ldots, x_{t-1}; \theta)$",
    r"$L(\theta) = -\frac{1}{T} \sum_{t=1}^T \log p_\theta(x_t \mid x_{1:t-1})$",
    r"$L = -\sum_{t=1}^{T-1} \log P(x_{t+1} | x_{1:t})$",
    r"$L = -\sum_{t=1}^T \log p_\theta(w_t | w_{t-n+1}, \ldots, w_{t-1})$",
    r"$L = -\sum_{t=1}^T \log P(x_t | x_{t-1}, \ldots, x_1)$",
]
UNBLESSED = [
    r"$L = -\sum_{t=1}^T \log P(x_t | x_1, \ldots, x_t; \theta)$",
    r"$L(\theta) = -\frac{1}{T} \sum_{t=1}^T \log p_\theta(x_t \mid x_{1:t})$",
    r"$L = -\sum_{t=1}^T \log P(x_t | x_{<t+1})$",
    r"$\text{NLL} = -\sum_{t=1}^T \log P(x_{t-1} | x_1, \ldots, x_t)$",
    r"The loss is $L = \sum_{t=1}^T \log P(x_t | x_1, \ldots, x_{t-1}; \theta)$",
    r"$L = -\sum_{t=1}^T P(x_t | x_1, \ldots, x_{t-1}; \theta)$",
]


@pytest.mark.parametrize("text", TRUE)
def test_the_loss_of_a_language_model_is_known_under_any_name(text: str) -> None:
    assert words(text) == ["definition"]


@pytest.mark.parametrize("text", UNBLESSED)
def test_one_edit_away_it_is_none(text: str) -> None:
    assert not set(words(text)) & POSITIVE
