"""Tests of the information of a letter whose probability the text tells."""

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

FOUR = "A source emits the symbols A, B, C, D with probabilities $0.5$, $0.25$, $0.125$, and $0.125$."
LISTED = "Consider a variable with $4$ possible outcomes: A, B, C, D. The probability of each of these outcomes is $0.25$."
TOLD = "Here $P(A) = 0.5$ and $P(B) = 0.25$."
KNOWN = [
    (f"{FOUR} Then $I(A) = 1$ bit.", f"{FOUR} Then $I(A) = 2$ bits."),
    (f"{FOUR} Then $I(B) = 2$ bits.", f"{FOUR} Then $I(B) = 2$ nats."),
    (f"{FOUR}\n\n$I(C) = I(D)$.", f"{FOUR}\n\n$I(B) = I(C)$."),
    (f"{LISTED}\n\n$I(C) = 2$ bits.", f"{LISTED}\n\n$I(C) = 4$ bits."),
    (f"{TOLD} So $I(A) = 1$ bit.", f"{TOLD} So $I(A) = -1$ bit."),
    (f"{TOLD} So $I(B) = 2$ bits.", f"{TOLD} So $I(B) = 0.25$ bits."),
]
LEFT = [
    "Let the coin fall on A. $I(A) = 1$ bit.",
    f"{TOLD} Now let A have probability $1/4$. Then $I(A) = 2$ bits.",
    f"{TOLD} If instead A has probability $1/4$, then $I(A) = 2$ bits.",
    f"{TOLD} When $A$ is certain, $I(A) = 0$.",
    f"{FOUR} Now let the source emit A with probability $1/4$. Then $I(A) = 2$ bits.",
    f"{TOLD} The indicator $I(A) = 1$ if $A$ happens.",
    f"{TOLD} Then $I(A; B) = 0$.",
]


def sign(text: str) -> str:
    verdict = verify_document(parse_chapter(text + "\n", "markdown")).claims[-1].verdict
    return "+" if verdict.positive else "-" if verdict.negative else "?"


@pytest.mark.parametrize(("true", "false"), KNOWN)
def test_the_information_is_that_of_the_told_probability(true: str, false: str) -> None:
    assert (sign(true), sign(false)) == ("+", "-")


@pytest.mark.parametrize("text", LEFT)
def test_another_probability_or_another_meaning_is_left_open(text: str) -> None:
    assert sign(text) == "?"
