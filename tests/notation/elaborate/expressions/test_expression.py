"""|X| is the size of an alphabet, and an absolute value where X is a number, as in an expectation."""

from __future__ import annotations

import pytest

from symbolic_it import check

READ = [
    ("E[|X|] >= |E[X]|", "E_{i~p}[|Xᵢ|] ≥ |E_{i~p}[Xᵢ]|"),
    ("H(X) <= log |X|", "H(X) ≤ log K nats"),
]


@pytest.mark.parametrize(("text", "reading"), READ)
def test_it_is_read(text: str, reading: str) -> None:
    answer = check(text)
    assert (answer.reading, answer.verdict.word) == (reading, "proved")
