"""A sentence that begins with its unit counts in it; the next one counts as the text does."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

LANGUAGES = [
    ("Logarithms are base 2. Let $p = (0.7, 0.3)$.", "In nats, $H(p) = {}$."),
    ("Logarithmes en base 2. Soit $p = (0.7, 0.3)$.", "En nats, $H(p) = {}$."),
    ("Logarithmen zur Basis 2. Sei $p = (0.7, 0.3)$.", "In nat ist $H(p) = {}$."),
    ("Logaritmos en base 2. Sea $p = (0.7, 0.3)$.", "En nats, $H(p) = {}$."),
    ("对数以 2 为底。设 $p = (0.7, 0.3)$。", "以奈特为单位，$H(p) = {}$。"),
]


def words(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims if c.verdict.word != "data"]


@pytest.mark.parametrize(("opening", "sentence"), LANGUAGES)
def test_of_one_sentence(opening: str, sentence: str) -> None:
    text = f"{opening}\n\n{sentence.format('0.611')}\n\n$H(p) = 0.881$, $\\log 8 = 3$.\n\n{sentence.format('0.617')}"
    assert words(text) == ["confirmed", "confirmed", "confirmed", "refuted"]


def test_two_units_in_a_sentence_are_told_apart_by_their_own_words() -> None:
    text = "Logarithms are base 2. Let $p = (0.7, 0.3)$. In nats it is less than in bits: $H(p) = 0.611$ nats. Next, $H(p) = 0.611$."
    assert words(text) == ["confirmed", "convention-mismatch"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Logarithms are base 2. $H(1/2, 1/2) = 1$. Switching to natural logs, $H(1/2, 1/2) = 0.693$. Again $H(1/2, 1/2) = 0.693$.", ["confirmed"] * 3),
        ("We use natural logarithms. Now we measure everything in bits. $H(1/2, 1/2) = 1$.", ["confirmed"]),
        ("We use natural logarithms. Nun rechnen wir in Bit: $H(1/2, 1/2) = 1$.", ["confirmed"]),
        ("We use natural logarithms. Passons maintenant aux bits. $H(1/2, 1/2) = 2$.", ["refuted"]),
        ("We use natural logarithms. Converting to bits, $H(1/2, 1/2) = 1$. As before, $H(1/2, 1/2) = \\ln 2$.", ["confirmed"] * 2),
        ("We use natural logarithms. Passing to the limit, $H(1/2, 1/2) = 1$.", ["refuted"]),
    ],
)  # fmt: skip
def test_a_sentence_that_turns_to_a_unit_counts_in_it_and_so_do_the_next(text: str, found: list[str]) -> None:
    assert words(text) == found
