r"""L = \frac{1}{N} \sum_{i=1}^N L_i introduces L; divided by another number, or a sum that words call a mean, it does not."""

from __future__ import annotations

import pytest

from tests.verify.answers import words


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (r"The total loss is $\mathcal{L} = \frac{1}{N}\sum_{i=1}^{N} \mathcal{L}_i$.", "definition"),
        (r"The total loss is $\mathcal{L} = \sum_{i=1}^{N} \mathcal{L}_i$.", "definition"),
        (r"The average loss is $\mathcal{L} = \sum_{i=1}^{N} \mathcal{L}_i$.", "undecided"),
    ],
)
def test_losses_of_their_own_terms(text: str, word: str) -> None:
    assert words(text) == [word]


@pytest.mark.parametrize("slip", [r"\frac{1}{M}\sum_{i=1}^{N} \mathcal{L}_i", r"\frac{1}{N}\sum_{i=2}^{N} \mathcal{L}_i"])
def test_other_means_introduce_nothing(slip: str) -> None:
    assert words(rf"The total loss is $\mathcal{{L}} = {slip}$.") != ["definition"]
