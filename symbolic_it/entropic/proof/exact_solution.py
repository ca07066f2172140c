"""Exact non-negative solutions of A y = t: floating point proposes, rational arithmetic disposes.

A float solution is rounded to small denominators; failing that, the system is solved exactly on its support; failing
that, the exact residual is scaled up and solved again (iterative refinement: A. M. Gleixner, D. E. Steffy, K. Wolter,
INFORMS J. Computing 28, 2016). So a coefficient such as 1 - 10^-30 is no harder than 1 and 10^-30.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import TypeAlias

import flint
import numpy as np

from ..problem import Vector, add
from .linear_program import EqualityProgram, Floats, matrix

Column: TypeAlias = Mapping[int, int] | Mapping[int, Fraction]
Solution = dict[int, Fraction]

_DENOMINATORS = (1, 2, 6, 12, 60, 1000)
_REFINEMENTS = 6
_ZERO = 1e-9


def nonnegative_solution(
    columns: Sequence[Column], free: Sequence[bool], cost: Sequence[float], target: Vector, deadline: float | None = None
) -> Solution | None:
    """y with sum y_j column_j = target exactly and y_j >= 0 for every j that is not free; None if none was found."""
    row_of = {key: row for row, key in enumerate(dict.fromkeys(key for column in columns for key in column))}
    if any(key not in row_of for key in target):
        return None
    free_mask = np.array(free, dtype=bool)
    lower = np.where(free_mask, -np.inf, 0.0)
    program = EqualityProgram(matrix(columns, row_of), np.array(cost), lower, deadline)
    solution: Solution = {}
    residual = {key: Fraction(c) for key, c in target.items()}
    for refinement in range(_REFINEMENTS):
        scale = 1 / max(map(abs, residual.values()))
        b = np.zeros(len(row_of))
        for key, c in residual.items():
            b[row_of[key]] = float(c * scale)
        if refinement:
            lower = np.where(free_mask, -np.inf, 0.0)
            for j, y in solution.items():
                if not free[j]:
                    lower[j] = -float(min(y * scale, Fraction(10**9)))
        proposal = program.solve(b, lower=lower)
        if proposal is None:
            return None
        best = _rounded(columns, free, solution, residual, proposal, scale)
        if best is not None and not best[1]:
            return best[0]
        exact = _on_support(columns, free, {*solution, *_support(proposal)}, target)
        if exact is not None:
            return exact
        if best is None:
            return None
        if max(map(abs, best[1].values())) * scale > Fraction(1, 1000):
            return None
        solution, residual = best
    return None


def _support(y: Floats) -> list[int]:
    return [int(j) for j in np.flatnonzero(np.abs(y) > _ZERO)]


def _rounded(
    columns: Sequence[Column], free: Sequence[bool], base: Solution, residual: Vector, y: Floats, scale: Fraction
) -> tuple[Solution, dict[int, Fraction]] | None:
    """base + y/scale rounded, with what remains; the rounding that leaves least."""
    best: tuple[Solution, dict[int, Fraction]] | None = None
    for denominator in _DENOMINATORS:
        solution, rest = dict(base), dict(residual)
        for j in _support(y):
            step = Fraction(y[j]).limit_denominator(denominator) / scale
            value = solution.get(j, Fraction(0)) + step
            if value < 0 and not free[j]:
                step, value = -solution.get(j, Fraction(0)), Fraction(0)
            solution[j] = value
            add(rest, columns[j], -step)
        size = max(map(abs, rest.values()), default=Fraction(0))
        if best is None or size < max(map(abs, best[1].values()), default=Fraction(0)):
            best = ({j: v for j, v in solution.items() if v}, rest)
        if not rest:
            break
    return best


def _on_support(columns: Sequence[Column], free: Sequence[bool], support: set[int], target: Vector) -> Solution | None:
    chosen = sorted(support)
    solved = solve_exactly([columns[j] for j in chosen], target)
    if solved is None:
        return None
    solution = {chosen[k]: v for k, v in solved.items()}
    return solution if all(v >= 0 or free[j] for j, v in solution.items()) else None


def solve_exactly(columns: Sequence[Column], target: Vector) -> Solution | None:
    """One exact solution of sum y_j column_j = target, the dependent columns left at 0; None if there is none."""
    keys = list(dict.fromkeys([*target, *(key for column in columns for key in column)]))
    row_of = {key: row for row, key in enumerate(keys)}
    width = len(columns) + 1
    entries = [flint.fmpq(0)] * (len(keys) * width)
    for j, column in enumerate([*columns, target]):
        for key, value in column.items():
            exact = Fraction(value)
            entries[row_of[key] * width + j] = flint.fmpq(exact.numerator, exact.denominator)
    reduced, rank = flint.fmpq_mat(len(keys), width, entries).rref()
    solution: Solution = {}
    for row in range(rank):
        pivot = next(j for j in range(width) if reduced[row, j] != 0)
        if pivot == width - 1:
            return None
        last = reduced[row, width - 1]
        if last != 0:
            solution[pivot] = Fraction(int(last.p), int(last.q))
    return solution
