"""Forms are exact: whole numbers and fractions that are equal make equal forms, and no power makes a float."""

from __future__ import annotations

from fractions import Fraction

import pytest

from symbolic_it.verify.naming.algebra import LIMIT, ONE, TooLong, atom, constant, minus, plus, product_of, times
from symbolic_it.verify.naming.forms import Forms

X, Y = atom("x"), atom("y")


def test_equal_numbers_make_equal_forms() -> None:
    assert constant(Fraction(2)) == constant(2) and hash(constant(Fraction(2))) == hash(constant(2))
    assert times(constant(Fraction(1, 2)), constant(2)) == constant(1)
    assert constant(0) == frozenset() == plus(X, minus(X))


@pytest.mark.parametrize(
    ("base", "exponent", "value"), [(2, -1, Fraction(1, 2)), (4, -2, Fraction(1, 16)), (Fraction(2, 3), 2, Fraction(4, 9))]
)
def test_powers_of_numbers_are_exact(base: Fraction | int, exponent: int, value: Fraction) -> None:
    ((monomial, found),) = Forms().power(constant(base), exponent)
    assert monomial == ONE and found == value and not isinstance(found, float)


def test_a_root_of_a_number_stays_a_root() -> None:
    assert Forms().power(constant(2), Fraction(1, 2)) != constant(2)


def test_powers_add() -> None:
    ((xy, _),) = times(X, Y)
    ((x, _),) = X
    assert product_of(xy, x) == product_of(x, xy) != xy


def test_sums_have_an_end() -> None:
    many = frozenset(p for k in range(LIMIT) for p in atom("x", k))
    with pytest.raises(TooLong):
        plus(many, Y)
