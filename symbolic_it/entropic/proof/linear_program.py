"""min cost.x subject to A x = b, x >= lower, in floating point: a source of candidates, never of verdicts."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import highspy
import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Matrix:
    """Columns of sparse integers, compressed."""

    rows: int
    starts: NDArray[np.int32]
    indices: NDArray[np.int32]
    values: Floats

    @property
    def columns(self) -> int:
        return len(self.starts) - 1


def matrix(columns: Sequence[Mapping[int, object]], row_of: Mapping[int, int]) -> Matrix:
    """The matrix of columns given as {key: value}, with the row of each key."""
    starts = np.cumsum([0, *(len(column) for column in columns)]).astype(np.int32)
    indices = np.fromiter((row_of[key] for column in columns for key in column), np.int32, starts[-1])
    values = np.fromiter((float(v) for column in columns for v in column.values()), np.float64, starts[-1])  # type: ignore[arg-type]
    return Matrix(len(row_of), starts, indices, values)


# The bindings themselves: their Python subclass enables callbacks, which prints a banner on stdout before any option
# can be set.
_Solver: Any = highspy.Highs.__bases__[0]


def silent(deadline: float | None = None) -> Any:
    """A solver that prints nothing, uses one thread and gives the same answer every time."""
    solver = _Solver()
    solver.setOptionValue("output_flag", False)
    solver.setOptionValue("threads", 1)
    solver.setOptionValue("solver", "simplex")
    solver.setOptionValue("primal_feasibility_tolerance", 1e-9)
    solver.setOptionValue("dual_feasibility_tolerance", 1e-9)
    if deadline is not None:
        limit(solver, deadline)
    return solver


def limit(solver: Any, deadline: float) -> None:
    """Stop the solver at the deadline (its clock counts all its runs)."""
    solver.setOptionValue("time_limit", float(solver.getRunTime() + max(deadline - time.thread_time(), 0.001)))


class EqualityProgram:
    """A x = b with varying b, lower bounds and costs; each solve starts from the last basis."""

    def __init__(self, a: Matrix, cost: Floats, lower: Floats, deadline: float | None = None) -> None:
        self._solver, self._matrix = silent(deadline), a
        model = highspy.HighsLp()
        model.num_col_, model.num_row_ = a.columns, a.rows
        model.col_cost_, model.col_lower_ = cost, lower
        model.col_upper_ = np.full(a.columns, highspy.kHighsInf)
        model.row_lower_ = model.row_upper_ = np.zeros(a.rows)
        model.a_matrix_.format_ = highspy.MatrixFormat.kColwise
        model.a_matrix_.start_, model.a_matrix_.index_, model.a_matrix_.value_ = a.starts, a.indices, a.values
        self._solver.passModel(model)

    def solve(self, b: Floats, cost: Floats | None = None, lower: Floats | None = None) -> Floats | None:
        """x, or None when the solver finds none (which proves nothing)."""
        count = self._matrix.columns
        every = np.arange(max(count, self._matrix.rows), dtype=np.int32)
        self._solver.changeRowsBounds(self._matrix.rows, every[: self._matrix.rows], b, b)
        if cost is not None:
            self._solver.changeColsCost(count, every[:count], cost)
        if lower is not None:
            self._solver.changeColsBounds(count, every[:count], lower, np.full(count, highspy.kHighsInf))
        self._solver.run()
        if self._solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
            return None
        return np.array(self._solver.getSolution().col_value)
