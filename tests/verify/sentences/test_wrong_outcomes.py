"""A wrong answer has a number, which is asserted; a wrong formula is not."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

ASSERTED = [
    "A wrong answer gets [F].",
    "The incorrect token costs [F].",
    "The false positive class is assigned [F].",
    "A right answer gets $1$ and a wrong one [F].",
    "The price of the wrong model is [F].",
    "Coding with the wrong law costs [F].",
]
MENTIONED = [
    "The wrong formula has [F].",
    "A wrong calculation gets [F].",
    "It is wrong to write [F].",
    "Wrong: [F].",
    "A wrong model would say [F].",
]


def word(text: str, number: str) -> str:
    text = text.replace("[F]", rf"$-\ln 0.5 \approx {number}$")
    return verify_document(parse_chapter(text, "markdown")).claims[-1].verdict.word


@pytest.mark.parametrize("text", ASSERTED)
def test_the_number_of_a_wrong_outcome_is_judged(text: str) -> None:
    assert word(text, "0.693") == "confirmed"
    assert word(text, "0.963") == "refuted"


@pytest.mark.parametrize("text", MENTIONED)
def test_a_wrong_formula_is_mentioned(text: str) -> None:
    assert word(text, "0.963") == "data"
