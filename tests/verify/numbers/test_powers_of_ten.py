"""1.28 x 10^5 is rounded at its last printed digit; 10^5 after an "approximately" is a magnitude and never refuted near it."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


def words(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(f"${text}$", "markdown")).claims]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        (r"\exp(11.76) \approx 1.28 \times 10^5", "confirmed"),
        (r"10^5 \ln 2 = 6.93 \times 10^4", "confirmed"),
        (r"10^5 \ln 2 \approx 6.94 \cdot 10^4", "rounding-slip"),
        (r"10^5 \ln 2 \approx 7.93 \cdot 10^4", "refuted"),
        (r"2^{-10} \approx 9.77 \times 10^{-4}", "confirmed"),
        (r"2^{-10} \approx 9.77 \times 10^{-3}", "refuted"),
        (r"-10^3 \ln 2 \approx 6.93 \times 10^2", "refuted"),
        (r"0.00523 \approx 5.2 \times 10^{-3}", "confirmed"),
        (r"0.0052 \approx 5 \times 10^{-3}", "undecided"),
        (r"2^{17} \approx 10^5", "undecided"),
        (r"2^{10} = 10^3", "refuted"),
        (r"2500 = 2.5 \times 10^3", "confirmed"),
    ],
)
def test_numbers_with_a_power_of_ten(text: str, verdict: str) -> None:
    assert words(text) == [verdict]
