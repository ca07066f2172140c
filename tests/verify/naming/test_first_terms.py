"""A function is approximated by the first terms of its series, with no other coefficients."""

from __future__ import annotations

import pytest

from tests.verify.answers import NEGATIVE, POSITIVE, words

TWINS = [
    (r"\exp(x/T) \approx 1 + x/T", r"\exp(x/T) \approx 1 - x/T"),
    (r"e^{x} \approx 1 + x + \frac{x^2}{2}", r"e^{x} \approx 1 + x + x^2"),
    (r"1 - x \approx e^{-x}", r"1 - x \approx e^{x}"),
    (r"\log(1 + u) \approx u - \frac{u^2}{2}", r"\log(1 + u) \approx u + \frac{u^2}{2}"),
    (r"\log x \approx x - 1", r"\log x \approx 1 - x"),
    (r"\sigma(z) \approx \frac12 + \frac{z}{4}", r"\sigma(z) \approx \frac12 + \frac{z}{2}"),
    (r"\frac{1}{1 + u} \approx 1 - u", r"\frac{1}{1 + u} \approx 1 + u"),
]


@pytest.mark.parametrize(("text", "twin"), TWINS)
def test_the_series_is_known_and_other_coefficients_are_false(text: str, twin: str) -> None:
    assert set(words(f"Near zero ${text}$.")) <= POSITIVE
    assert set(words(f"Near zero ${twin}$.")) & NEGATIVE


@pytest.mark.parametrize(
    "text",
    [
        r"e^{1 + x} \approx 1 + x",
        r"\log(2 + u) \approx 1 + u",
        r"\log_2(1 + u) \approx u",
        r"e^{x} \approx 2 + 3 x",
        r"\sigma(z) \approx z",
    ],
)
def test_other_approximations_are_neither(text: str) -> None:
    assert not set(words(f"Near zero ${text}$.")) & (POSITIVE | NEGATIVE)
