"""A term is closed if each of its bound variables has its binder inside: what stands below an outer sum need not be."""

from __future__ import annotations

import pytest

from symbolic_it.decide.closed import is_closed
from symbolic_it.terms.term import (
    Array,
    Entry,
    Index,
    Largest,
    Law,
    Space,
    Sum,
    Term,
    function_of,
    largest_over,
    mass,
    mul,
    pmf,
    sum_over,
    walk,
)

X = Space("X")
x, y = Index("x", X), Index("y", X)
p, z = Law("p", (("x", X),)), Array("z", (X,))
CLOSED = [pmf(p), sum_over(x, mass(p, x=x)), largest_over(x, Entry(z, (x,))), function_of((x,), Entry(z, (x,)))]
NESTED = [
    sum_over(y, largest_over(x, mul(mass(p, x=y), Entry(z, (x,))))),
    largest_over(y, sum_over(x, mul(mass(p, x=y), Entry(z, (x,))))),
]


@pytest.mark.parametrize("term", CLOSED)
def test_a_binder_closes_its_own_outcomes(term: Term) -> None:
    assert is_closed(term)


@pytest.mark.parametrize("term", NESTED)
def test_what_has_the_outcome_of_an_outer_one_is_open(term: Term) -> None:
    assert is_closed(term)
    inner = [t for t in walk(term) if isinstance(t, (Sum, Largest)) and t != term]
    assert inner and not any(map(is_closed, inner))
