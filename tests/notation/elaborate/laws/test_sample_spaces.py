r"""The joint law of variables that are drawn and made of each other is known only where all that was told of them is in it."""

from __future__ import annotations

from fractions import Fraction

import pytest

from symbolic_it.notation.context import Context, Fact, Meaning
from symbolic_it.notation.elaborate import read_given
from symbolic_it.notation.elaborate.laws.sample_spaces import drawn_values, sample_space
from symbolic_it.notation.syntax import read_expression

DIE = r"X \sim \mathrm{Uniform}(\{1, \dots, 6\})"
BIT = r"N \sim \mathrm{Bernoulli}(1/3)"


def context(*given: str, **made: str) -> Context:
    out = Context()
    for text in given:
        out = read_given(text, out)
    return out.extend(*(Fact(name, Meaning((), read_expression(body))) for name, body in made.items()))


@pytest.mark.parametrize(
    ("told", "values"),
    [
        (DIE, {k: Fraction(1, 6) for k in range(1, 7)}),
        (r"X \sim \mathrm{Unif}\{-1, 0, 1\}", {k: Fraction(1, 3) for k in (-1, 0, 1)}),
        (r"X \sim \mathrm{Uniform}(\{0, 2, \dots, 8\})", {k: Fraction(1, 5) for k in (0, 2, 4, 6, 8)}),
        (r"X \sim \mathrm{Bernoulli}(1/3)", {0: Fraction(2, 3), 1: Fraction(1, 3)}),
        (r"X \sim \mathrm{Uniform}(\{a, b, c\})", None),
        (r"X \sim \mathrm{Uniform}(\{1, \dots, n\})", None),
        (r"X \sim \mathrm{Uniform}(0, 1)", None),
        (r"X \sim \mathrm{Bernoulli}(p)", None),
        (r"X \sim \mathcal{N}(0, 1)", None),
    ],
)
def test_the_values_of_a_drawn_variable(told: str, values: dict[int, Fraction] | None) -> None:
    assert drawn_values(context(told), "X") == values


def test_a_function_of_one_variable() -> None:
    space = sample_space(context(DIE, Y=r"X \bmod 2"), ["Y"])
    assert space is not None and space.axes == ("X", "Y")
    assert sum(mass for (_, y), mass in space.rows if y == 1) == Fraction(1, 2)


def test_two_variables_need_to_be_told_apart() -> None:
    assert sample_space(context(DIE, BIT, Y="X + N"), ["Y"]) is None
    space = sample_space(context(DIE, BIT, r"X \perp N", Y="X + N"), ["Y"])
    assert space is not None and len(space.rows) == 12 and sum(mass for _, mass in space.rows) == 1


def test_of_three_variables_pairs_are_not_enough() -> None:
    bits = [rf"{name} \sim \mathrm{{Bernoulli}}(1/2)" for name in "XYZ"]
    assert sample_space(context(*bits, r"X \perp Y", r"Y \perp Z", r"X \perp Z"), ["X", "Y", "Z"]) is None


@pytest.mark.parametrize(
    "given",
    [r"X -> Y -> Z", r"X \ge 2", r"H(X|Y) = 0"],
)
def test_what_else_ties_the_variables_is_not_forgotten(given: str) -> None:
    assert sample_space(context(DIE, given, Y=r"X \bmod 2"), ["Y"]) is None


def test_a_variable_made_of_itself_or_of_others_unknown_has_no_law() -> None:
    assert sample_space(context(Y="Z + 1", Z="Y - 1"), ["Y"]) is None
    assert sample_space(context(DIE, Y="X + W"), ["Y"]) is None
    assert sample_space(context(DIE, Y="1/(X - 1)"), ["Y"]) is None
