"""What follows from numbers that an earlier decimal may round is no slip; where the decimal is given, it is one."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

SOFTMAX = r"Natural logs throughout. The softmax of the logits is $(0.659, 0.242, 0.099)$. "
GIVEN = r"Natural logs throughout. Let $p = (0.659, 0.242, 0.099)$. "


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (SOFTMAX + r"The loss is $-\log 0.242 = 1.417$.", "undecided"),
        (SOFTMAX + r"The loss is $-\log 0.242 = 1.419$.", "confirmed"),
        (SOFTMAX + r"The loss is $-\log 0.242 = 1.414$.", "refuted"),
        (SOFTMAX + r"The loss is $-\log 0.244 = 1.409$.", "rounding-slip"),
        (SOFTMAX + r"The sum is $0.242 + 0.099 = 0.342$.", "rounding-slip"),
        (GIVEN + r"The loss is $-\log 0.242 = 1.417$.", "rounding-slip"),
    ],
)
def test_of_a_decimal_computed_before(text: str, word: str) -> None:
    assert verify_document(parse_chapter(text, "markdown")).claims[-1].verdict.word == word


def test_of_values_that_are_not_known_exactly() -> None:
    told = "In bits: $H(T) = 0.3215$, $H(T|D) = 0.2883$, so that $I(D;T) = 0.3215 - 0.2883 = {}$."
    words = [verify_document(parse_chapter(told.format(x), "markdown")).claims[-1].verdict.word for x in ("0.0332", "0.0333", "0.0334")]
    assert words == ["confirmed", "undecided", "rounding-slip"]
    given = "Let $x = 0.3215$ and $y = 0.2883$. Then $x - y = 0.3215 - 0.2883 = 0.0333$."
    assert verify_document(parse_chapter(given, "markdown")).claims[-1].verdict.word == "rounding-slip"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (r"The loss is $2.7/0.6931 = 3.895$ bits.", "undecided"),  # with ln 2
        (r"The loss is $2/0.693 = 2.886$.", "confirmed"),
        (r"The loss is $2/0.693 = 2.887$.", "rounding-slip"),
        (r"The loss is $2/0.694 = 2.881$.", "rounding-slip"),
        ("| loss | bits |\n|---|---|\n| 3.20 | 4.62 |\n\nPer byte it is $4.62/5 = 0.923$.", "undecided"),
        ("Per byte it is $4.62/5 = 0.923$.", "rounding-slip"),
    ],
)
def test_of_constants_and_of_cells_of_tables(text: str, word: str) -> None:
    assert [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims if "/" in c.text] == [word]
