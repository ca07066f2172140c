"""What fails only at a p or q that is no probability stays open; what fails at one is refuted."""

from __future__ import annotations

from tests.verify.answers import words


def test_masses_are_between_zero_and_one() -> None:
    assert words("For pmfs p and q we have $p/(p + q) \\le 1$.") != ["refuted"]
    assert words("The smaller one is $\\min(p, q) \\ge 0$.") != ["refuted"]


def test_of_probabilities_it_is_judged() -> None:
    assert words("Always $p \\log p \\ge 0$.") == ["refuted"]
    assert words("Always $a/(a + b) \\le 1$.") == ["refuted"]
