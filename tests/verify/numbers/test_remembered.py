"""A decimal that rounds an exact value of the section stands for it in sums, products and quotients, whatever the rounded ones give."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

SUM = r"The denominator is $e^2 + e^1 + e^0 \approx 11.107$. "
LOG = r"The loss is $2 \ln 2 \approx 1.386$. "


def words(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]


@pytest.mark.parametrize(
    "text",
    [
        SUM + r"Hence $\frac{e^2}{11.107} \approx 0.6652$.",
        SUM + r"Hence $e / 11.107 \approx 0.2447$ and $1 - e/11.107 \approx 0.7553$.",
        SUM + r"Of it $0.7 \cdot 11.107 \approx 7.775$ remain, or $0.7 \cdot 11.107 = 7.7749$.",
        LOG + r"Its exponential is $e^{1.386} \approx 4.000$.",
        LOG + r"Half of it is $\frac{1}{2} \cdot 1.386 \approx 0.6931$.",
        LOG + r"A part of it is $0.7 \cdot 1.386 \approx 0.9702$.",
        LOG + r"A part of it is $0.7 \cdot 1.386 \approx 0.9704$.",
    ],
)
def test_a_rounding_of_what_the_exact_values_or_mixed_terms_give_is_confirmed(text: str) -> None:
    assert set(words(text)) == {"confirmed"}


@pytest.mark.parametrize(
    "text",
    [
        SUM + r"Hence $\frac{e^2}{11.107} \approx 0.6653$.",
        SUM + r"Hence $e / 11.107 \approx 0.2457$.",
        LOG + r"Half of it is $\frac{1}{2} \cdot 1.386 \approx 0.6941$.",
        LOG + r"A part of it is $0.7 \cdot 1.386 \approx 0.9712$.",
    ],
)
def test_what_neither_gives_is_not_confirmed(text: str) -> None:
    assert words(text)[-1] in ("rounding-slip", "refuted")


@pytest.mark.parametrize(
    ("difference", "word"),
    [
        ("3.32 - 1.74 = 1.585", "undecided"),
        ("3.32 - 1.74 = 1.58", "confirmed"),
        ("3.32 - 1.74 = 1.59", "rounding-slip"),
        ("3.32 - 1.74 = 1.68", "refuted"),
    ],
)
def test_two_digits_may_stand_for_what_they_round(difference: str, word: str) -> None:
    told = r"The target has $-\log_2 0.10 = 3.32$ bits, the draft $-\log_2 0.30 = 1.74$ bits."
    assert words(f"{told} The difference is ${difference}$ bits.")[-1] == word


def test_the_decimal_may_stand_in_a_function_that_the_text_defines() -> None:
    told = r"Let $h(t) = -t \log_2 t - (1-t) \log_2 (1-t)$ be the binary entropy. The share is $0.2/0.74 \approx 0.270$. "
    assert words(told + r"Hence $0.7 h(0.270) \approx 0.5893$.")[-1] == "confirmed"
    assert words(told + r"Hence $0.7 h(0.270) \approx 0.5897$.")[-1] in ("refuted", "rounding-slip")


def test_a_decimal_of_rounded_terms_is_worth_itself_or_what_they_are() -> None:
    told = r"We have $e^{-1} \approx 0.368$, $Z \approx 1.503$ and $w = 0.135$. The shares are $\frac{0.368}{1.503} \approx 0.245$ and $\frac{0.135}{1.503} \approx 0.090$. "
    assert words(told + r"The mean is $1 \cdot 0.245 + 2 \cdot 0.090 = 0.425$.")[-1] == "confirmed"
    assert words(told + r"The mean is $1 \cdot 0.245 + 2 \cdot 0.090 = 0.435$.")[-1] == "refuted"


def test_in_plain_text_a_display_is_rounded_for_the_next_ones() -> None:
    text = (
        "The share is\n\n    P(A) = 0.2/0.74 ≈ 0.270\n\nand with h(t) = -t log2 t - (1-t) log2 (1-t) we have\n\n    0.7·h(0.270) ≈ 0.5893\n"
    )
    assert "rounding-slip" not in [c.verdict.word for c in verify_document(parse_chapter(text, "text")).claims]
