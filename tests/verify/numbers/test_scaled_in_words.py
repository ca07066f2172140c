"""A number with a word of scale behind it is counted with that word; a wrong one is wrong."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

PRODUCT = r"$50257 \cdot 768 \approx {}${}"


@pytest.mark.parametrize(
    ("number", "behind", "word"),
    [
        ("38.6", "M", "confirmed"),
        ("38.6", " million", "confirmed"),
        ("38.6", " Mio. Parameter", "confirmed"),
        ("3859.7", "万", "confirmed"),
        ("38.7", " million", "refuted"),
        ("38.6", " more", "refuted"),
        ("38597376", " million", "undecided"),
        ("38597376", " parameters", "confirmed"),
        ("38597376", "만큼 필요하다", "confirmed"),
    ],
)
def test_of_a_product(number: str, behind: str, word: str) -> None:
    found = verify_document(parse_chapter(PRODUCT.format(number, behind), "markdown")).claims[-1].verdict.word
    assert found == word or {found, word} == {"refuted", "rounding-slip"}


def test_of_percentages() -> None:
    text = r"$0.5 \cdot 0.5 = 25$%, $0.5 \cdot 0.5 = 25$ percent, $0.5 \cdot 0.5 = 0.25$ and $0.5 \cdot 0.5 = 26$ percent."
    assert [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims] == [
        "confirmed",
        "confirmed",
        "confirmed",
        "refuted",
    ]


def test_a_thousand_is_a_rounded_number() -> None:
    text = r"There are $2^{10} = 1$k of them, and not $2^{11} = 1$k."
    assert verify_document(parse_chapter(text, "markdown")).claims[0].verdict.word == "confirmed"
