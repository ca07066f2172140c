"""Conditions hold exactly at every point that is tried, or there is no point."""

from __future__ import annotations

from fractions import Fraction

import pytest

from symbolic_it.decide.conditions import sort_conditions
from symbolic_it.decide.unknowns import collect
from symbolic_it.decide.witness import sample_points
from symbolic_it.enclosure.evaluate import evaluate
from symbolic_it.enclosure.number import UNIT
from symbolic_it.enclosure.value import compare
from symbolic_it.terms.domain import UNIT_INTERVAL
from symbolic_it.terms.statement import Independence, Relation
from symbolic_it.terms.term import (
    HALF,
    ONE,
    ZERO,
    Array,
    Entry,
    Exp,
    Index,
    Law,
    Log,
    Rational,
    Space,
    Symbol,
    Term,
    mass,
    neg,
    sum_over,
)

X, Y, Z = Space("X"), Space("Y", Symbol("M")), Space("Z", Symbol("N"))
x, y, w = Index("x", X), Index("y", Y), Index("z", Z)
p, q, m, u = (Law(n, (("x", X),)) for n in "pqmu")
joint = Law("p", (("x", X), ("y", Y), ("z", Z)))
logits = Array("z", (X,))
a, b = Symbol("a", UNIT_INTERVAL), Symbol("b", UNIT_INTERVAL)


def mix(law: Law) -> Term:
    return mass(law, x=x)


def entropy(law: Law) -> Term:
    return neg(sum_over(x, mix(law) * Log(mix(law))))


def test_a_definition_fills_in_a_law() -> None:
    """m = (p + q)/2 needs no luck: every point has it."""
    given = Relation(mix(m), "=", HALF * (mix(p) + mix(q)))
    points = sample_points([entropy(m), entropy(p), entropy(q)], 40, constraints=[given])
    assert len(points) == 40
    for point in points:
        assert all(
            point.laws[m][k] == (point.laws[p][k] + point.laws[q][k]) / 2  # type: ignore[operator]
            for k in point.laws[m]
        )


def test_definitions_may_use_each_other_and_sizes() -> None:
    """u = 1/K and m = (p + u)/2, written in the wrong order."""
    given = [Relation(mix(m), "=", HALF * (mix(p) + mix(u))), Relation(1 / X.size, "=", mix(u))]
    for point in sample_points([entropy(m)], 20, constraints=given):
        assert set(point.laws[u].values()) == {Fraction(1, point.sizes[X])}
        assert sum(point.laws[m].values()) == 1  # type: ignore[arg-type]


def test_a_definition_that_is_no_pmf_leaves_no_point() -> None:
    assert not sample_points([entropy(u)], 5, constraints=[Relation(mix(u), "=", 2 / X.size)])


def test_a_softmax_is_an_exact_law() -> None:
    soft = Exp(Entry(logits, (x,))) / sum_over(y_ := Index("j", X), Exp(Entry(logits, (y_,))))
    points = sample_points([entropy(p)], 12, constraints=[Relation(mix(p), "=", soft)])
    assert len(points) == 12
    for point in points:
        assert compare(evaluate(sum_over(x, mix(p)), point), UNIT) == "equal"


def test_sizes_can_be_given() -> None:
    points = sample_points([entropy(p)], 10, constraints=[Relation(X.size, "=", Rational(Fraction(7)))])
    assert points and all(point.sizes[X] == 7 for point in points)


def test_a_linear_equation_is_solved() -> None:
    points = sample_points([a * b], 30, constraints=[Relation(a + b, "=", ONE)])
    assert len({point.symbols[a] for point in points}) > 5
    assert all(point.symbols[a] + point.symbols[b] == 1 for point in points)  # type: ignore[operator]


def test_inequalities_are_checked_at_every_outcome() -> None:
    for point in sample_points([entropy(p)], 30, constraints=[Relation(mix(p), ">", ZERO)]):
        assert all(v > 0 for v in point.laws[p].values())  # type: ignore[operator]


@pytest.mark.parametrize("names", [(("X",), ("Z",), ("Y",)), (("x",), ("y", "z"), ()), (("x",), ("z",), ())])
def test_independence_is_imposed_exactly(names: tuple[tuple[str, ...], ...]) -> None:
    left, right, given = names
    some = sum_over(x, sum_over(y, sum_over(w, mass(joint, x=x, y=y, z=w))))
    points = sample_points([some], 30, constraints=[Independence(left, right, given)])
    assert len(points) == 30
    for point in points:
        table = point.laws[joint]

        def marginal(axes: set[str], at: tuple[int, ...], table: dict = table) -> Fraction:  # type: ignore[type-arg]
            keep = [n for n, name in enumerate("xyz") if name in axes]
            return sum(v for k, v in table.items() if all(k[n] == at[n] for n in keep))

        low, high, mid = ({n.lower() for n in group} for group in names)
        assert sum(table.values()) == 1  # type: ignore[arg-type]
        for at in table:
            both = marginal(low | high | mid, at) * marginal(mid, at)
            assert both == marginal(low | mid, at) * marginal(high | mid, at)


def test_independence_of_unknown_variables_leaves_no_point() -> None:
    assert not sample_points([entropy(p)], 5, constraints=[Independence(("A",), ("B",))])


def test_contradictory_conditions_leave_no_point() -> None:
    assert not sample_points([entropy(p)], 5, constraints=[Relation(X.size, "<", ONE)])
    assert not sample_points([a * b], 5, constraints=[Relation(a, ">", ONE)])


def test_what_defines_itself_is_only_checked() -> None:
    """p = q^2 / p is no definition of p, and two definitions of each other are no cycle."""
    unknowns = collect([entropy(p), entropy(q)])
    first = Relation(mix(p), "=", mix(q))
    second = Relation(mix(q), "=", mix(p))
    found = sort_conditions([first, second], unknowns)
    assert len(found.definitions) == 1 and found.checked == (second,)
    circular = sort_conditions([Relation(mix(p), "=", mix(p))], unknowns)
    assert not circular.definitions
