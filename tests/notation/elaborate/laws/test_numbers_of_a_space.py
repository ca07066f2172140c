"""Probabilities, means and variances of a sample space are put in as exact numbers; those of other variables stay."""

from __future__ import annotations

from fractions import Fraction
from itertools import product

import pytest

from symbolic_it.notation.context import SampleSpace
from symbolic_it.notation.elaborate.laws.numbers_of_a_space import spoken_of, with_numbers
from symbolic_it.notation.elaborate.laws.values_at_outcomes import value_at
from symbolic_it.notation.syntax import read

TWO_DICE = SampleSpace(
    ("X", "Y", "S"), tuple(((Fraction(x), Fraction(y), Fraction(x + y)), Fraction(1, 36)) for x, y in product(range(1, 7), repeat=2))
)


def left(text: str) -> Fraction | None:
    (chain,) = with_numbers(read(f"{text} = 0"), TWO_DICE).chains
    assert chain.first is not None
    return value_at(chain.first, {})


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("P(S = 7)", "1/6"),
        (r"\Pr(S \ge 11)", "1/12"),
        ("P(S = 7 | X = 3)", "1/6"),
        ("P(S = 2 | X = 3)", "0"),
        ("P(X > Y)", "5/12"),
        ("P(X = 1, Y = 2)", "1/36"),
        ("p_S(7)", "1/6"),
        ("E[S]", "7"),
        ("E[XY]", "49/4"),
        ("E[S | X = 3]", "13/2"),
        (r"\mathrm{Var}(S)", "35/6"),
        (r"E[X] - E[S]", "-7/2"),
        (r"\sum_{s=2}^{12} P(S=s)", "1"),
        (r"\sum_{s=2}^{12} s P(S=s)", "7"),
        (r"\sum_{s=0}^{4} p_S(s)", "1/6"),
        (r"\sum_{s=1}^{1} P(S = s)", None),
    ],
)
def test_numbers(text: str, value: str | None) -> None:
    assert left(text) == (None if value is None else Fraction(value))


@pytest.mark.parametrize("text", ["P(Z = 1)", "E[f(X)]", "P(S = 7 | X = 9)", "E_q[X]", "P(S = s)", "p_S(s)"])
def test_what_has_no_number_stays(text: str) -> None:
    assert left(text) is None


def test_the_variables_that_are_spoken_of() -> None:
    assert spoken_of(read("P(S = 7 | X = 3) = E[Y]")) == {"S", "X", "Y"}
    assert spoken_of(read("H(X) = 1")) == frozenset()
