"""Substitution reaches all that a value depends on, and what is bound stays bound."""

from __future__ import annotations

from fractions import Fraction

import pytest

from symbolic_it.terms.derivative import NotDifferentiable
from symbolic_it.terms.domain import NATURAL, POSITIVE
from symbolic_it.terms.substitution import substitute
from symbolic_it.terms.term import (
    ONE,
    ZERO,
    Argument,
    Array,
    Derivative,
    Entry,
    Exp,
    Index,
    Law,
    Limit,
    Log,
    Mass,
    Rational,
    Space,
    Symbol,
    Term,
    free_symbols,
    level,
    mass,
    sum_over,
    walk,
)

M = Symbol("M", NATURAL)
X, LINE = Space("X", M), Space("R", kind="continuous")
HERE, THERE = Index("i", X), Index("j", X)
A, B, C, T = Symbol("a"), Symbol("b"), Symbol("c"), Symbol("t")
VARIANCE = Symbol("v", POSITIVE)
AT = Index("u", LINE)
Z = Array("z", (X,))
P = Law("p", (("x", X),))


def normal(mean: Term, variance: Term = VARIANCE) -> Mass:
    return Mass(Law("N", (("x", LINE),), ("normal", (mean, variance))), (("x", AT),))


def z(at: Index) -> Entry:
    return Entry(Z, (at,))


TABLE = {
    "a symbol": (A + B, {A: C}, C + B),
    "all at once": (A - B, {A: B, B: A}, B - A),
    "a parameter of a family": (normal(A), {A: B}, normal(B)),
    "a parameter of a family under an integral": (sum_over(AT, normal(A) * AT), {A: B * C}, sum_over(AT, normal(B * C) * AT)),
    "inside a formula of a parameter": (normal(A + B, VARIANCE * A**2), {A: T}, normal(T + B, VARIANCE * T**2)),
    "an outcome in a parameter of a family": (normal(z(HERE)), {HERE: THERE}, normal(z(THERE))),
    "a free outcome is not caught by a sum": (
        sum_over(HERE, z(HERE) * z(THERE)), {THERE: HERE}, sum_over(Index("k", X), z(Index("k", X)) * z(HERE))),
    "the point of a limit": (Limit(T, A, "", T + A), {A: B}, Limit(T, B, "", T + B)),
    "not the variable of a limit": (Limit(T, ZERO, "+", A * T), {T: ONE}, Limit(T, ZERO, "+", A * T)),
    "not the variable of a limit under another domain": (
        Limit(T, ZERO, "+", A * T), {Symbol("t", POSITIVE): ONE}, Limit(T, ZERO, "+", A * T)),
    "the point of a limit is outside of it": (Limit(T, T, "", T * A), {T: C}, Limit(T, C, "", T * A)),
    "a limit catches nothing": (Limit(T, ZERO, "", A + T), {A: T}, Limit(Symbol("t'"), ZERO, "", T + Symbol("t'"))),
    "a limit catches nothing, twice": (
        Limit(T, ZERO, "", A + T + Symbol("t'")), {A: T}, Limit(Symbol("t''"), ZERO, "", T + Symbol("t''") + Symbol("t'"))),
    "not the parameter of an arg min": (Argument("min", "t", T * A), {T: ONE, A: B}, Argument("min", "t", T * B)),
    "beside the variable of a derivative": (Derivative(A * T, T), {A: B}, Derivative(B * T, T)),
    "the outcome of an entry in a derivative": (Derivative(z(HERE), z(THERE)), {HERE: AT}, Derivative(Entry(Z, (AT,)), z(THERE))),
    "the size of an alphabet": (
        sum_over(HERE, ONE / M), {M: Rational(Fraction(3))},
        sum_over(Index("i", Space("X", Rational(Fraction(3)))), ONE / Rational(Fraction(3)))),
    "the size of the alphabet of a law": (
        mass(P, x=HERE), {M: M + 1},
        mass(Law("p", (("x", Space("X", M + 1)),)), x=Index("i", Space("X", M + 1)))),
}  # fmt: skip


@pytest.mark.parametrize("name", TABLE)
def test_substitution(name: str) -> None:
    term, mapping, expected = TABLE[name]
    assert substitute(term, mapping) == expected  # type: ignore[arg-type]


def test_a_derivative_is_taken_before_its_variable_is_replaced() -> None:
    """d/dt (s t) at s = t is t, not 2 t; d/dt t^2 at t = 3 is 6, not the derivative by a number."""
    slope = substitute(Derivative(A * T, T), {A: T})
    assert not any(isinstance(t, Derivative) for t in walk(slope))
    assert free_symbols(slope) == {T} and slope == T
    assert T not in free_symbols(substitute(Derivative(Exp(T * A), T), {T: Rational(Fraction(3))}))
    moved = substitute(Derivative(z(HERE) * A, z(THERE)), {A: z(HERE)})
    assert not any(isinstance(t, Derivative) for t in walk(moved))
    with pytest.raises(NotDifferentiable):
        substitute(Derivative(Log(normal(T)), T), {T: ONE})


def test_an_arg_min_catches_nothing() -> None:
    for new in (T, Symbol("s_t"), normal(T)):
        with pytest.raises(ValueError, match="captured"):
            substitute(Argument("min", "t", T * A), {A: new})


def test_levels_stay_those_of_the_constructors() -> None:
    inner = sum_over(HERE, z(HERE))
    out = substitute(sum_over(THERE, A * z(THERE)), {A: inner})
    assert out == sum_over(THERE, inner * z(THERE)) and level(out) == 2
