"""Integrands are taken apart into powers and exponentials of the variable, and what is none of these is refused."""

from __future__ import annotations

import pytest

from symbolic_it.verify.check import check


@pytest.mark.parametrize(
    "text",
    [
        r"\int_0^1 (1 + x)(1 - x) dx = 2/3",
        r"\int_0^1 \frac{x}{2} dx = 1/4",
        r"\int_0^\infty \exp(-2x + 1) dx = e/2",
        r"\int_0^\infty 2^{-x} dx = 1/\ln 2",
        r"\int_0^1 \log e^{x} dx = 1/2",
    ],
)
def test_powers_exponentials_and_their_logarithms(text: str) -> None:
    assert check(text).verdict.positive


@pytest.mark.parametrize(
    "text", [r"\int_0^1 \frac{1}{1+x} dx = 1", r"\int_0^1 \log x dx = 1", r"\int_0^1 x^{1/2} dx = 1", r"\int_0^1 x^{20} dx = 1"]
)
def test_other_integrands_are_not_understood(text: str) -> None:
    assert check(text).verdict.word == "not-understood"
