r"""A vector of quotients by 0.158 = \sqrt{0.025} may be rounded from the root: by the exact value or by the printed one, not otherwise."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

ROOT, BY = r"We have $s = \sqrt{0.025} = 0.158$. Then ", r"$a = (0.8-0.7, 0.5-0.7)/0.158 = "


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (ROOT + BY + "(0.63, -1.26)$", "confirmed"),
        (ROOT + BY + "(0.63, -1.27)$", "confirmed"),
        (ROOT + BY + "(0.63, -1.28)$", "rounding-slip"),
        (BY + "(0.63, -1.26)$", "rounding-slip"),
    ],
)
def test_entries_by_the_exact_value_behind_a_decimal(text: str, word: str) -> None:
    assert verify_document(parse_chapter(text, "markdown")).claims[-1].verdict.word == word
