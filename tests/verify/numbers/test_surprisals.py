"""A sum of masses by rounded surprisals may be printed as the exact entropy's rounding, or as what its terms add up to."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (r"$\frac13 \cdot 1.58 + \frac12 \cdot 1 + \frac1{12} \cdot 3.58 + \frac1{12} \cdot 3.58 = 1.626$ bits", "confirmed"),
        (r"$\frac13 \cdot 1.58 + \frac12 \cdot 1 + \frac1{12} \cdot 3.58 + \frac1{12} \cdot 3.58 = 1.623$ bits", "confirmed"),
        (r"$\frac13 \cdot 1.58 + \frac12 \cdot 1 + \frac1{12} \cdot 3.58 + \frac1{12} \cdot 3.58 = 1.662$ bits", "refuted"),
        (r"$\frac13 \cdot 1.85 + \frac12 \cdot 1 + \frac1{12} \cdot 3.58 + \frac1{12} \cdot 3.58 = 1.626$ bits", "refuted"),
        (r"$-(0.7 \times (-0.51) + 0.3 \times (-1.74)) = 0.8813$", "confirmed"),
        (r"$0.7 \times 0.36 + 0.3 \times 1.20 = 0.611$ nats", "confirmed"),
        (r"$0.7 \times 0.36 + 0.3 \times 1.20 = 0.616$ nats", "refuted"),
        (r"$0.7 \times 0.5 + 0.3 \times 1.7 = 0.881$", "refuted"),
        (r"$0.7 \times 0.36 + 0.2 \times 1.61 = 0.611$ nats", "refuted"),
    ],
)
def test_entropies_by_rounded_surprisals(text: str, word: str) -> None:
    claims = [c for c in verify_document(parse_chapter(text, "markdown")).claims if c.kind == "numeric"]
    assert [c.verdict.word for c in claims] == [word]
