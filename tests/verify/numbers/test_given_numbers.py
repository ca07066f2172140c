"""Masses printed in and before logarithms are exact or roundings of masses; a wrong sign or number among them is refuted."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

NEGATIVE = {"refuted", "rounding-slip", "convention-mismatch"}
DATA = "Let $p = [0.7, 0.3]$ and $q = [0.5, 0.5]$.\n\n"
QUARTERS = "Let $p = [0.5, 0.5]$ and $q = [0.25, 0.75]$.\n\n"
HALVES = "Let $p = [0.5, 0.25, 0.25]$.\n\n"
THIRDS = "Let $p = [1/3, 2/3]$ and $q = [1/2, 1/2]$.\n\n"


def words(text: str) -> set[str]:
    return {c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims}


@pytest.mark.parametrize(
    "text",
    [
        DATA + r"$$D_{KL}(p\|q) = 0.7 \ln \frac{0.7}{0.5} - 0.3 \ln \frac{0.3}{0.5} \approx 0.0823$$",
        DATA + r"$$D_{KL}(p\|q) = 0.7 \ln \frac{0.5}{0.7} + 0.3 \ln \frac{0.3}{0.5} \approx 0.0823$$",
        DATA + r"$$D_{KL}(p\|q) = 0.7 \log_2 \frac{0.7}{0.5} + 0.3 \ln \frac{0.3}{0.5} \approx 0.0823$$",
        QUARTERS + r"$$H(p, q) = -0.6 \ln 0.25 - 0.5 \ln 0.75 \approx 0.837$$",
        HALVES + r"$$H(p) = 1.6 \ln 2 \approx 1.0397$$",
        HALVES + r"$$H(p) = 1.1 \ln 2 \approx 1.0397$$",
    ],
)
def test_a_wrong_sign_ratio_base_or_mass_is_refuted(text: str) -> None:
    assert words(text) & NEGATIVE


@pytest.mark.parametrize(
    "text",
    [
        DATA + r"$$D_{KL}(p\|q) = 0.7 \ln \frac{0.7}{0.5} + 0.3 \ln \frac{0.3}{0.5} \approx 0.0823$$",
        DATA + r"$$H(p) = 0.7 \cdot 0.3567 + 0.3 \cdot 1.2040 \approx 0.6109$$",
        QUARTERS + r"$$H(p, q) = -0.5 \ln 0.25 - 0.5 \ln 0.75 \approx 0.837$$",
        HALVES + r"$$H(p) = 1.5 \ln 2 \approx 1.0397$$",
        HALVES + r"$$H(p) = 0.5 \ln 2 + 0.5 \ln 4 = 0.75 \ln 4 \approx 1.0397$$",
        DATA + r"$$H(p) \approx 0.881 \ln 2$$",
        DATA + r"$$H(p) = 0.250 + 0.361 \approx 0.611$$",
        THIRDS + r"$$H(p) = -0.33 \ln 0.33 - 0.67 \ln 0.67 \approx 0.6365$$",
        THIRDS + r"$$D_{KL}(p\|q) = 0.33 \ln 0.67 + 0.67 \ln 1.33 \approx 0.0566$$",
    ],
)
def test_masses_and_their_roundings_are_not(text: str) -> None:
    assert not words(text) & NEGATIVE


@pytest.mark.parametrize(
    ("sum_of_logs", "word"),
    [
        (r"0.36 \ln\frac{0.36}{0.333} + 0.48 \ln\frac{0.48}{0.333} + 0.16 \ln\frac{0.16}{0.333}", "confirmed"),
        (r"0.36 \ln\frac{0.36}{0.33} + 0.48 \ln\frac{0.48}{0.33} + 0.16 \ln\frac{0.16}{0.33}", "confirmed"),
        (r"0.333 \ln\frac{0.333}{0.36} + 0.333 \ln\frac{0.333}{0.48} + 0.333 \ln\frac{0.333}{0.16}", "undecided"),
        (r"0.36 \ln\frac{0.36}{0.333} + 0.16 \ln\frac{0.48}{0.333} + 0.48 \ln\frac{0.16}{0.333}", "refuted"),
    ],
)
def test_a_decimal_that_rounds_one_mass_stands_for_it(sum_of_logs: str, word: str) -> None:
    text = rf"Let $P = (0.36, 0.48, 0.16)$ and $Q = (1/3, 1/3, 1/3)$. Then $D(P \| Q) = {sum_of_logs}$."
    assert verify_document(parse_chapter(text, "markdown")).claims[-1].verdict.word == word
