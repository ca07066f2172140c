"""Exact non-negative solutions, whatever floating point makes of the numbers."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from symbolic_it.entropic.proof.exact_solution import nonnegative_solution, solve_exactly

COLUMNS = [{1: 1, 2: 1}, {1: 1, 2: -1}, {2: 1}]


@pytest.mark.parametrize(
    ("target", "free", "solvable"),
    [
        ({1: Fraction(2)}, False, True),
        ({1: Fraction(1, 3), 2: Fraction(1, 7)}, False, True),
        ({1: Fraction(1), 2: Fraction(1) - Fraction(1, 10**30)}, False, True),
        ({1: Fraction(1), 2: Fraction(-1) - Fraction(1, 10**30)}, False, False),
        ({1: Fraction(1), 2: Fraction(-2)}, False, False),
        ({1: Fraction(1), 2: Fraction(-2)}, True, True),
        ({1: Fraction(10**40), 2: Fraction(1)}, False, True),
        ({3: Fraction(1)}, True, False),
    ],
)
def test_it_is_exact_or_none(target: dict[int, Fraction], free: bool, solvable: bool) -> None:
    found = nonnegative_solution(COLUMNS, [False, False, free], [1.0] * 3, target)
    assert (found is not None) == solvable
    if found is not None:
        total = {key: sum(y * COLUMNS[j].get(key, 0) for j, y in found.items()) for key in (1, 2)}
        assert {key: value for key, value in total.items() if value} == {k: v for k, v in target.items() if v}
        assert all(y >= 0 for j, y in found.items() if j < 2 or not free)


@given(st.lists(st.fractions(0, 5, max_denominator=50), min_size=3, max_size=3))
@settings(max_examples=30, deadline=None)
def test_a_combination_is_found_again(weights: list[Fraction]) -> None:
    target = {1: weights[0] + weights[1], 2: weights[0] - weights[1] + weights[2]}
    target = {key: value for key, value in target.items() if value}
    if target:
        assert nonnegative_solution(COLUMNS, [False] * 3, [1.0] * 3, target) is not None


def test_linear_systems() -> None:
    assert solve_exactly(COLUMNS[:2], {1: Fraction(3), 2: Fraction(1)}) == {0: 2, 1: 1}
    assert solve_exactly(COLUMNS[2:], {1: Fraction(1)}) is None
    assert solve_exactly([{1: 1}, {1: 2}], {1: Fraction(4)}) == {0: 4}
