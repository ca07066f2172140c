"""What is so in general may be an equation in a few cases; what is always so may not."""

from __future__ import annotations

import pytest

from tests.verify.answers import words


@pytest.mark.parametrize(
    ("text", "last"),
    [
        (r"In general, $H(X|Y) < H(X)$.", "undecided"),
        (r"Always, $H(X|Y) < H(X)$.", "refuted"),
        (r"In general, $H(X|Y) > H(X)$.", "refuted"),
    ],
)
def test_strict_inequalities_of_most_cases(text: str, last: str) -> None:
    assert words(text)[-1] == last
