"""Small spaces: how many variables they have, and which claims they break."""

from __future__ import annotations

import math
from collections.abc import Callable

import pytest

from symbolic_it.entropic import Statement, read_statement
from symbolic_it.entropic.problem import problem
from symbolic_it.entropic.search.partition_family import all_partitions, early_families, family, late_families, linear_functions
from symbolic_it.entropic.search.partition_search import search

Oracle = Callable[[Statement, object], bool]


@pytest.mark.parametrize(("points", "bell"), [(1, 1), (2, 2), (3, 5), (4, 15), (5, 52)])
def test_the_number_of_partitions(points: int, bell: int) -> None:
    listed = list(all_partitions(points))
    assert len(listed) == len(set(listed)) == bell


@pytest.mark.parametrize(("prime", "dimension", "lines"), [(2, 2, 3), (2, 3, 7), (3, 2, 4), (5, 2, 6)])
def test_the_number_of_linear_functions(prime: int, dimension: int, lines: int) -> None:
    assert len(linear_functions(prime, dimension)) == lines


def test_entropies_and_refinements_of_two_fair_bits() -> None:
    bits = family("two bits", [1] * 4, [(0, 0, 1, 1), (0, 1, 0, 1)])
    assert bits is not None
    assert bits.refinement[1, 2] == 3
    assert bits.entropies == pytest.approx([0, math.log(2), math.log(2), math.log(4)])


def test_families_are_closed_under_refinement() -> None:
    for one in (*early_families(), *late_families()):
        assert one.labels[0] == (0,) * one.points
        assert (one.refinement < len(one.labels)).all()
        assert sum(one.weights) == 1


@pytest.mark.parametrize(
    ("text", "given", "name"),
    [
        ("H(X) <= 0", (), "2 points of weights (1, 1)"),
        ("I(X;Y|Z) <= I(X;Y)", ("X.Z", "Y.Z", "X.Y"), "4 points of weights (1, 1, 1, 1)"),
        ("H(X,Y,Z,W) <= 3/2 H(X)", ("H(X)=H(Y)", "H(X)=H(Z)", "H(Y)=H(W)", "X.Y", "H(Z|X,Y)=0", "H(W|X,Y)=0", "Z.W"),
         "4 points of weights (1, 1, 1, 1)"),
        ("I(X;Y,Z,W) <= 0", ("X ⊥ Y ⊥ Z", "X ⊥ Y ⊥ W", "X ⊥ Z ⊥ W"), "three uniform bits"),
    ],
)  # fmt: skip
def test_where_a_witness_is_first_found(text: str, given: tuple[str, ...], name: str, breaks: Oracle) -> None:
    statement = read_statement(text, given)
    task = problem(statement)
    found = ((one.name, search(task, one)) for one in (*early_families(), *late_families()))
    where, witness = next((where, witness) for where, witness in found if witness is not None)
    assert where == name
    assert breaks(statement, witness.as_json())


@pytest.mark.parametrize("text", ["H(X) >= 0", "H(X|Y) <= H(X)", "I(X;Y) <= H(X)"])
def test_true_claims_have_no_witness(text: str) -> None:
    task = problem(read_statement(text))
    assert all(search(task, one) is None for one in early_families())
