"""Expressions in random variables have exact values at an outcome, or none."""

from __future__ import annotations

from fractions import Fraction

import pytest

from symbolic_it.notation.elaborate.laws.values_at_outcomes import value_at
from symbolic_it.notation.syntax import read_expression

AT = {"X": Fraction(3), "Y": Fraction(-2), "Z": Fraction(0)}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("X + 2Y", "-1"),
        (r"X \bmod 2", "1"),
        (r"Y \bmod 5", "3"),
        (r"X \oplus Y", "1"),
        ("X^2 - Y^2", "5"),
        ("XY", "-6"),
        (r"\frac{X}{2}", "3/2"),
        (r"\lfloor X/2 \rfloor", "1"),
        (r"\lceil X/2 \rceil", "2"),
        (r"|Y|", "2"),
        (r"\max(X, Y, 1)", "3"),
        (r"\min\{X, Y\}", "-2"),
        (r"\mathrm{sgn}(Y)", "-1"),
        (r"\mathbb{1}[X > Y]", "1"),
        (r"\mathbb{1}[0 < X < 3]", "0"),
    ],
)
def test_values(text: str, value: str) -> None:
    assert value_at(read_expression(text), AT) == Fraction(value)


@pytest.mark.parametrize("text", ["X + W", "f(X)", r"\log X", "X/Z", r"X \bmod Z", r"X^{1/2}", r"X^{1000}", "2^Y", r"\mathbb{1}[X \in A]"])
def test_none_is_made_up(text: str) -> None:
    assert value_at(read_expression(text), AT) is None
