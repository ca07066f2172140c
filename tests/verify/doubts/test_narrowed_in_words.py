"""A claim of laws of which something was supposed in words that are not understood is not refuted by any laws."""

from __future__ import annotations

import pytest

from tests.verify.answers import words


@pytest.mark.parametrize(
    ("text", "last"),
    [
        (r"When the two laws are swapped by an involution, $D(p\|q) = D(q\|p)$.", "undecided"),
        (r"Then $D(p\|q) = D(q\|p)$ for all laws.", "refuted"),
    ],
)
def test_suppositions_that_are_not_understood(text: str, last: str) -> None:
    assert words(text)[-1] == last
