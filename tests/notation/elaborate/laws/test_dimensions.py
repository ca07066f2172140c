"""Formulas with a letter for the dimension are of every dimension; what is added to entropies without one may be of one alone."""

from __future__ import annotations

import pytest

from symbolic_it.notation.elaborate.laws.dimensions import may_be_of_one_dimension, sizes_in_powers
from symbolic_it.notation.syntax import read


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        (r"h = \frac12 \log(2\pi e |\Sigma|)", True),
        (r"h(\mathcal{N}(m, \Sigma)) = \frac12 \log\det(2\pi e \Sigma)", False),
        (r"D = \operatorname{tr}(\Sigma) - 1", True),
        (r"D = u^\top \Sigma^{-1} u", True),  # D is a number by itself
        (r"\operatorname{tr}(\Sigma) = u^\top \Sigma^{-1} u", False),
    ],
)
def test_one_dimension(text: str, alone: bool) -> None:
    assert may_be_of_one_dimension(read(text)) is alone


def test_sizes_stand_in_powers_of_pi() -> None:
    assert sizes_in_powers(read(r"f = (2\pi)^{m/2} x^k")) == {"m"}
