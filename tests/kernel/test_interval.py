"""Ranges: what no number fits into has any range, and raises nothing."""

from __future__ import annotations

from fractions import Fraction

import pytest

from symbolic_it.kernel.interval import Range, positive, power


@pytest.mark.parametrize("exponent", [Fraction(-1), Fraction(-2), Fraction(-1, 2), Fraction(2)])
def test_a_power_of_nothing_is_some_range(exponent: Fraction) -> None:
    """Above zero and at most zero: conditions that contradict each other lead here."""
    nothing = Range(Fraction(0), Fraction(0), True)
    assert positive(nothing)
    assert isinstance(power(nothing, exponent), Range)
