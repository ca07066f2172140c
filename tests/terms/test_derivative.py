"""Derivatives of terms: the index rule, and what has no derivative rule is refused, never taken for a constant."""

from __future__ import annotations

import pytest

from symbolic_it.terms.derivative import NotDifferentiable, differentiate
from symbolic_it.terms.term import (
    MINUS_ONE,
    ONE,
    POSITIVE,
    ZERO,
    Absolute,
    Add,
    Array,
    Delta,
    Entry,
    Exp,
    Index,
    Law,
    Limit,
    Log,
    Maximum,
    Mul,
    Pow,
    Rational,
    Space,
    Symbol,
    Term,
    largest_over,
    mass,
    product_over,
    sum_over,
)

X, LINE = Space("X"), Space("R", kind="continuous")
HERE, THERE = Index("i", X), Index("j", X)
P, JOINT = Law("p", (("x", X),)), Law("p", (("x", X), ("y", X)))
Z = Array("z", (X,))
A, B = Symbol("a"), Symbol("b", POSITIVE)
NORMAL = Law("f", (("x", LINE),), ("normal", (A, B)))
AT = Index("t", LINE)


@pytest.mark.parametrize(
    ("term", "variable", "derivative"),
    [
        (Rational(ONE.value), A, ZERO),
        (A, A, ONE),
        (B, A, ZERO),
        (A + B, A, ONE),
        (A * B, A, B),
        (Log(B), B, Mul((ONE, Pow(B, MINUS_ONE)))),
        (Exp(A), A, Mul((Exp(A), ONE))),
        (Entry(Z, (HERE,)), Entry(Z, (THERE,)), Delta(HERE, THERE)),
        (mass(P, x=HERE), mass(P, x=THERE), Delta(HERE, THERE)),
        (mass(JOINT, x=HERE, y=THERE), mass(JOINT, x=THERE, y=HERE), Mul((Delta(HERE, THERE), Delta(THERE, HERE)))),
        (sum_over(HERE, Entry(Z, (HERE,))), Entry(Z, (THERE,)), sum_over(HERE, Delta(HERE, THERE))),
        (mass(NORMAL, x=AT), Symbol("c"), ZERO),
        (sum_over(AT, mass(NORMAL, x=AT) * B), Symbol("c"), ZERO),
    ],
)
def test_a_derivative(term: Term, variable: Term, derivative: Term) -> None:
    assert differentiate(term, variable) == derivative


@pytest.mark.parametrize(
    ("term", "variable"),
    [
        (Absolute(A), A),
        (Maximum((A, B)), A),
        (largest_over(HERE, Entry(Z, (HERE,))), Entry(Z, (HERE,))),
        (Limit(Symbol("c"), ZERO, "", A), A),
        (mass(JOINT, x=HERE), mass(JOINT, x=HERE, y=THERE)),
        (mass(NORMAL, x=AT), A),
        (sum_over(AT, mass(NORMAL, x=AT) * Log(mass(NORMAL, x=AT))), B),
        (Add((A, mass(NORMAL, x=AT))), A),
    ],
)
def test_what_has_no_rule_is_refused(term: Term, variable: Term) -> None:
    """A density depends on the parameters of its family: the entropy of a normal law is no constant in its variance."""
    with pytest.raises(NotDifferentiable):
        differentiate(term, variable)


@pytest.mark.parametrize(
    ("term", "variable"),
    [
        (mass(Law("q_{phi,theta}", P.axes), x=HERE), Symbol("theta")),
        (Entry(Array("r_theta", (X,)), (HERE,)), Symbol("theta")),
        (Symbol("b_theta"), Symbol("theta")),
        (Symbol("a", POSITIVE), A),
        (sum_over(HERE, ONE), Symbol("K")),
        (X.size * A, X.size),
        (mass(NORMAL, x=AT), mass(NORMAL, x=AT)),
        (mass(Law("n", NORMAL.axes, ("normal", (mass(P, x=HERE), B))), x=AT), mass(P, x=HERE)),
        (mass(Law("n", NORMAL.axes, ("normal", (Entry(Z, (HERE,)), B))), x=AT), Entry(Z, (HERE,))),
    ],
)
def test_a_variable_that_is_hidden_is_refused(term: Term, variable: Term) -> None:
    """q_{phi,theta} may depend on theta, an alphabet of K outcomes does depend on K: neither has the derivative 0."""
    with pytest.raises(NotDifferentiable):
        differentiate(term, variable)


def test_of_a_product_over_outcomes() -> None:
    assert differentiate(product_over(HERE, Exp(A * Entry(Z, (HERE,)))), A) != ZERO
