r"""A calligraphic small letter is the usual one, misprinted: no witness takes two numbers for it."""

from __future__ import annotations

from tests.verify.answers import words


def test_one_letter_in_two_fonts() -> None:
    assert words(r"We have $y/e \ge \log \mathcal{y}$.") == ["undecided"]
    assert words(r"We have $y/e < \log y$.") == ["refuted"]
