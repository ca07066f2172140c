"""A value that the words behind a formula give to a letter is not the one of the case before."""

from __future__ import annotations

import pytest

from tests.verify.answers import words

TOLD = r"Let $C = 1 - f$. With $f = 0.5$ we start. "


@pytest.mark.parametrize(
    ("sentence", "verdict"),
    [
        (r"Then $C = 1$ at $f = 0$.", "undecided"),
        (r"Then $C = 0.5$ at $f = 0.2$.", "undecided"),
        (r"Then $C = 0.5$ for $f = 1/2$.", "confirmed"),
        (r"Then $C = 0.6$ for $f = \frac{1}{2}$.", "rounding-slip"),
    ],
)
def test_a_value_behind(sentence: str, verdict: str) -> None:
    assert words(TOLD + sentence)[-2] == verdict
