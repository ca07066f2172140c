"""A comma before three digits is a decimal one where the value says so, and groups thousands elsewhere."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


def last(text: str) -> str:
    return verify_document(parse_chapter(text, "markdown")).claims[-1].verdict.word


@pytest.mark.parametrize(
    "text",
    [
        r"Für drei Ergebnisse sind das $\log_2 3 \approx 1{,}585$ Bit.",
        r"L'entropie vaut $\log_2 3 \approx 1,585$ bits.",
        r"La entropía de un dado es $\log_2 6 \approx 2,585$ bits.",
        r"We have $2 \cdot 1{,}024 = 2{,}048$.",
        r"$2^{11} = 2,048$",
        r"$\log_2 1{,}024 = 10$",
    ],
)
def test_it_is_confirmed(text: str) -> None:
    assert last(text) == "confirmed"


@pytest.mark.parametrize("text", [r"L'entropie vaut $\log_2 3 \approx 1,595$ bits.", r"$2^{11} = 2,049$", r"$2 \cdot 1{,}024 = 2{,}058$"])
def test_it_is_wrong_in_either_sense(text: str) -> None:
    assert last(text) == "refuted"


@pytest.mark.parametrize(
    ("claim", "word"),
    [
        (r"$\log_2 3 \approx 1,58$ Bit", "confirmed"),
        (r"$\frac{1}{\ln 2} \approx 1,44$", "confirmed"),
        (r"$\log_2 8 = 3,0$ bits", "confirmed"),
        (r"$\log_2 3 \approx 1,68$ Bit", "refuted"),
        (r"$\frac{1}{\ln 2} \approx 1,54$", "refuted"),
        (r"$\log_2 3 \approx 1,5$ Bit", "rounding-slip"),
        (r"$p = 0,5$ and $1 - p = 0,5$", "undecided"),  # p was given 0 or 5, who reads two numbers there
        (r"$p = 0,5$ and $1 - p = 0,6$", "undecided"),
    ],
)
def test_two_numbers_without_a_space_are_one_where_that_is_true_and_never_half_true(claim: str, word: str) -> None:
    assert last(claim) == word
