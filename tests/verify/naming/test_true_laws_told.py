"""A formula with the logarithm of the law that the text calls the true one is not called the cross-entropy."""

from __future__ import annotations

import pytest

from tests.verify.answers import words


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (r"The cross-entropy is $L = -\sum_i a_i \log b_i$, where a is the true distribution.", "definition"),
        (r"The cross-entropy is $L = -\sum_i a_i \log b_i$, where b is the true distribution.", "undecided"),
        (r"With the target distribution b, the cross-entropy is $L = -\sum_i a_i \log b_i$.", "undecided"),
    ],
)
def test_the_logarithm_is_of_the_model(text: str, word: str) -> None:
    assert words(text)[-1] == word
