"""A bare H that was defined in bits leaves H(0.9) a quantity with the unit of that definition; a value in nats is none of it."""

from __future__ import annotations

import pytest

from tests.verify.answers import words

COIN = r"The entropy of a coin is $H = -p\log_2 p - (1-p)\log_2(1-p)$. "


@pytest.mark.parametrize(
    ("value", "word"), [("H(0.9) = 0.469", "confirmed"), ("H(0.8, 0.2) = 0.722", "confirmed"), ("H(0.9) = 0.489", "undecided")]
)
def test_its_values_are_in_bits(value: str, word: str) -> None:
    assert words(f"{COIN}So ${value}$.")[-1] == word


def test_a_name_with_arguments_is_written_out() -> None:
    assert words(r"The capacity is $C = 1 - h_2(f)$. So $C \approx 0.531$ at $f = 0.1$.")[-1] != "convention-mismatch"
