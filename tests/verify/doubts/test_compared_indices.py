"""What a sentence says of two indices that differ is not refuted where they are one."""

from __future__ import annotations

import pytest

from tests.verify.answers import words


@pytest.mark.parametrize(
    ("text", "last"),
    [
        (r"For $i \ne j$, $p_i p_j \ge p_i - p_j$.", "undecided"),
        (r"For all laws, $p_i p_j \ge p_i - p_j$.", "refuted"),
    ],
)
def test_indices_that_a_sentence_compares(text: str, last: str) -> None:
    assert words(text)[-1] == last
