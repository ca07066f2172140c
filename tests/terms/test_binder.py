"""Binders: what stands in for a bound outcome cannot be written, and a family's parameters are part of a mass."""

from __future__ import annotations

import pytest

from symbolic_it.terms.serial import from_json, to_json
from symbolic_it.terms.term import (
    Array,
    Bound,
    Entry,
    Index,
    Law,
    Mass,
    Opened,
    Space,
    Symbol,
    children,
    fresh_index,
    open_binder,
    sum_over,
)

X, LINE = Space("X"), Space("R", kind="continuous")
Z = Array("z", (X,))
VARIANCE = Symbol("v")


@pytest.mark.parametrize("name", ["x", "#0", "#1", "@00", "@fact0"])
def test_no_written_outcome_is_that_of_an_open_binder(name: str) -> None:
    for opened in (fresh_index(X), Opened(name, X), open_binder(sum_over(Index(name, X), Entry(Z, (Index(name, X),))))[0]):
        assert isinstance(opened, Opened) and opened != Index(name, X)


def test_the_outcome_of_an_open_binder_is_in_no_certificate() -> None:
    with pytest.raises(ValueError, match="not a term"):
        from_json(to_json(Entry(Z, (fresh_index(X),))))


def test_a_sum_binds_the_outcome_in_the_parameters_of_a_family() -> None:
    i, u = Index("i", X), Index("u", LINE)
    density = Mass(Law("N", (("x", LINE),), ("normal", (Entry(Z, (i,)), VARIANCE))), (("x", u),))
    assert list(children(density)) == [Entry(Z, (i,)), VARIANCE, u]
    total = sum_over(i, density)
    assert i not in set(children(total.body)) and Entry(Z, (Bound(1, X),)) in set(children(total.body))
    index, _, body = open_binder(total, i)
    assert (index, body) == (i, density)
