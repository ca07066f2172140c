"""Bounds are carried along an order, and no further."""

from __future__ import annotations

from fractions import Fraction

from symbolic_it.notation.elaborate.conditions.carried_bounds import carried_bounds
from symbolic_it.terms.domain import Domain
from symbolic_it.terms.term import Symbol

a, b, c = (Symbol(n) for n in "abc")
ABOVE, BELOW = Domain(Fraction(1), lower_open=True), Domain(upper=Fraction(2))


def test_a_lower_bound_holds_of_what_is_greater() -> None:
    found = carried_bounds([(a, "<=", b), (c, ">", b)], {"a": ABOVE})
    assert found == {"a": ABOVE, "b": ABOVE, "c": ABOVE}


def test_an_upper_bound_holds_of_what_is_less() -> None:
    assert carried_bounds([(a, "<=", b)], {"b": BELOW})["a"] == BELOW
    assert carried_bounds([(a, "<", b)], {"b": BELOW})["a"] == Domain(upper=Fraction(2), upper_open=True)


def test_nothing_is_carried_the_other_way() -> None:
    assert "a" not in carried_bounds([(a, "<", b)], {"b": ABOVE})
    assert "b" not in carried_bounds([(a, "!=", b), (a, "=", b)], {"a": ABOVE})
