"""At the values that a text gives, a relation holds, fails, or is left open; infinities that nobody wrote are equal to nothing."""

from __future__ import annotations

from fractions import Fraction

import pytest

from symbolic_it.decide.at_point import at_point, both_infinite
from symbolic_it.enclosure.point import Point
from symbolic_it.enclosure.value import Infinite
from symbolic_it.terms.statement import Relation
from symbolic_it.terms.term import OO, ZERO, Log, Rational, Symbol, Term

X = Symbol("x")
HALF = Point(symbols={X: Fraction(1, 2)})


@pytest.mark.parametrize(
    ("lhs", "relation", "rhs", "word"),
    [
        (Log(X), "=", -Log(Rational(Fraction(2))), "confirmed"),
        (Log(X), "=", Log(Rational(Fraction(2))), "refuted"),
        (Log(X), "<", ZERO, "confirmed"),
        (Log(X), ">=", ZERO, "refuted"),
        (Log(-X), "=", ZERO, None),
        (Symbol("y"), "=", X, None),
    ],
)
def test_the_verdict_at_one_point(lhs: Term, relation: str, rhs: Term, word: str | None) -> None:
    found = at_point(Relation(lhs, relation, rhs), HALF)
    assert (found and found.word) == word


def test_infinite_sides_are_equal_only_where_infinity_is_written() -> None:
    infinite = Infinite(1)
    assert both_infinite(Relation(-Log(ZERO), "=", -Log(ZERO)), infinite, infinite)
    assert not both_infinite(Relation(-Log(ZERO), "=", OO), infinite, infinite)
    assert not both_infinite(Relation(X, "=", X), 1, infinite)
