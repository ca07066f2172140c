"""What floating point prints is no fault where the words speak of it; a number that is off by more is."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


@pytest.mark.parametrize(
    "text, expected",
    [
        ("$0.1 + 0.2 = 0.30000000000000004$ in Python.", "undecided"),
        ("In floating point $0.1 + 0.2 = 0.30000000000000004$.", "undecided"),
        ("We have $0.1 + 0.2 = 0.30000000000000004$.", "refuted"),
        ("$0.1 + 0.2 = 0.31000000000000004$ in Python.", "refuted"),
    ],
)
def test_a_sum(text: str, expected: str) -> None:
    assert verify_document(parse_chapter(text, "markdown")).claims[-1].verdict.word == expected
