"""Whole numbers that words call rounded, and percentages without decimals, are roundings; others are exact."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Then $e^{3.2} = 25$ (about 25).", "undecided"),
        ("Roughly $e^{3.2} = 25$ comes out.", "undecided"),
        ("약 $e^{3.2} = 25$ 이다.", "undecided"),
        ("Then $e^{3.2} = 25$ exactly.", "refuted"),
        ("Roughly $e^{3.2} = 52$ comes out.", "refuted"),
        (r"So $24.5 / 29.1 = 84\%$.", "confirmed"),
        (r"So $24.5 / 29.1 = 85\%$.", "rounding-slip"),
        (r"So $24.5 / 29.1 = 48\%$.", "refuted"),
        (r"So $1/4 = 25\%$.", "confirmed"),
        (r"So $24.5 / 29.1 = 84.3\%$.", "rounding-slip"),
    ],
)
def test_roundings_in_words_and_in_per_cent(text: str, word: str) -> None:
    claims = [c for c in verify_document(parse_chapter(text, "markdown")).claims if c.kind == "numeric"]
    assert [c.verdict.word for c in claims] == [word]
