"""Witnesses by descent: on the weights of outcomes, and on the factors of a factorisation."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from symbolic_it.entropic import Statement, read_statement
from symbolic_it.entropic.problem import problem
from symbolic_it.entropic.search.factor_search import search_factors
from symbolic_it.entropic.search.factorisation import factorisations, functions
from symbolic_it.entropic.search.quasi_newton import minimum
from symbolic_it.entropic.search.support_search import rounded, search_supports

Oracle = Callable[[Statement, object], bool]


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("I(X;Y) <= 1/5 H(X,Y)", ()),
        ("I(A;B) <= I(A;B|C) + I(A;B|D) + I(C;D) + 1/8 H(A|B,C)", ()),
        ("2I(Z;W) <= I(X;Y) + I(X;Z,W) + 2I(Z;W|X) + I(Z;W|Y)", ()),
        ("H(Z) <= 3/4 H(X)", ("Z = f(X,Y)",)),
    ],
)
def test_supports(text: str, given: tuple[str, ...], breaks: Oracle) -> None:
    statement = read_statement(text, given)
    found = search_supports(problem(statement), 200)
    assert found is not None
    assert breaks(statement, found.as_json())


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("I(X;Z) >= I(X;Y)", ("X->Y->Z",)),
        ("I(X;Z) <= 9/10 I(X;Y)", ("X->Y->Z",)),
        ("I(X;Y|V) >= I(X;Z|V)", ("X,V->W->Y,Z",)),
        ("H(Z) <= H(X)", ("X.Y", "Z = f(X,Y)")),
    ],
)
def test_factors(text: str, given: tuple[str, ...], breaks: Oracle) -> None:
    statement = read_statement(text, given)
    found = search_factors(problem(statement), 20)
    assert found is not None
    assert breaks(statement, found.as_json())


@pytest.mark.parametrize("text", ["I(X;Y) <= H(X)", "I(X;Y|Z) + H(Z) <= H(X,Z)"])
def test_true_claims_are_not_broken(text: str) -> None:
    task = problem(read_statement(text))
    assert search_supports(task, 10) is None
    assert search_factors(task, 5) is None


def test_what_supports_can_satisfy() -> None:
    assert functions(problem(read_statement("H(X) <= 0", ["Z = f(X,Y)"]))) is not None
    assert functions(problem(read_statement("H(X) <= 0", ["X.Y"]))) is None


def test_a_markov_chain_leaves_one_parent_each() -> None:
    task = problem(read_statement("H(X) <= H(W)", ["X->Y->Z->W"]))
    forwards = next(f for f in factorisations(task) if f.order == (0, 1, 2, 3))
    assert [parents.bit_count() for parents in forwards.parents] == [0, 1, 1, 1]


def test_rounding_keeps_the_sum() -> None:
    weights = rounded(np.array([0.5, 0.3, 0.2]), 4)
    assert weights.sum() == 4
    assert list(weights) == [2, 1, 1]


def test_quasi_newton_finds_the_minimum_of_a_narrow_valley() -> None:
    def valley(x: np.ndarray) -> tuple[float, np.ndarray]:
        a, b = 1 - x[0], x[1] - x[0] ** 2
        return float(a * a + 100 * b * b), np.array([-2 * a - 400 * x[0] * b, 200 * b])

    x, value = minimum(valley, np.array([-1.2, 1.0]))
    assert value < 1e-8
    assert x == pytest.approx([1, 1], abs=1e-3)
