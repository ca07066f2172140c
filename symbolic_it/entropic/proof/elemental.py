"""Elemental inequalities, which generate all of Shannon's, and the linear program over all joint entropies.

n + C(n,2) 2^(n-2) inequalities H(i|rest) >= 0 and I(i;j|K) >= 0 (R. W. Yeung, IEEE Trans. Inf. Theory 43, 1997). Rows
are added when a solution violates them, so most of them never enter the program.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import highspy
import numpy as np
from numpy.typing import NDArray

from ..problem import Vector
from .linear_program import Floats, limit, silent
from .sets_in_play import Term

_ADDED = 500  # rows a round
_ALL_AT_ONCE = 5  # variables
_ZERO = 1e-9


@dataclass(frozen=True, slots=True, eq=False)
class Elementals:
    """Row r says h[plus[r,0]] + h[plus[r,1]] - h[minus[r,0]] - h[minus[r,1]] >= 0 (index 0 is the empty set)."""

    plus: NDArray[np.int32]
    minus: NDArray[np.int32]

    def __len__(self) -> int:
        return len(self.plus)

    def values(self, h: Floats) -> Floats:
        return h[self.plus].sum(axis=1) - h[self.minus].sum(axis=1)  # type: ignore[no-any-return]

    def term(self, row: int) -> Term:
        """(A, B, K) of I(A;B|K), (A, 0, K) of H(A|K)."""
        (a, b), (_, k) = (int(x) for x in self.plus[row]), (int(x) for x in self.minus[row])
        return (a & ~k, b & ~k, k) if b else (a & ~k, 0, k)


@lru_cache(maxsize=4)
def elementals(size: int) -> Elementals:
    full = (1 << size) - 1
    every = np.arange(1 << size, dtype=np.int32)
    plus, minus = [], []
    for i in range(size):
        plus.append(np.array([[full, 0]], np.int32))
        minus.append(np.array([[0, full ^ 1 << i]], np.int32))
        for j in range(i + 1, size):
            both = 1 << i | 1 << j
            k = every[every & both == 0]
            plus.append(np.stack([k | 1 << i, k | 1 << j], axis=1))
            minus.append(np.stack([k | both, k], axis=1))
    return Elementals(np.concatenate(plus), np.concatenate(minus))


@dataclass(frozen=True, slots=True, eq=False)
class Optimum:
    """h minimises the target over the polymatroids (up to rounding); `terms` and `known` (by index) are what the dual
    solution combines, `present` the elemental rows that entered the program."""

    value: float
    h: Floats
    terms: tuple[Term, ...]
    known: tuple[int, ...]
    present: tuple[int, ...]


def minimise(size: int, target: Vector, known: Sequence[tuple[Vector, bool]], deadline: float | None = None) -> Optimum | None:
    """min target.h over 0 <= h <= 1 under all elemental inequalities and what is known; None if the time is over."""
    rows = elementals(size)
    count = (1 << size) - 1
    solver = silent()
    cost = np.zeros(count)
    for mask, c in target.items():
        cost[mask - 1] = float(c)
    infinity = highspy.kHighsInf
    nothing: list[int] = []
    solver.addCols(count, cost, np.zeros(count), np.ones(count), 0, nothing, nothing, nothing)
    for vector, equality in known:
        masks = np.array([mask - 1 for mask in vector], np.int32)
        solver.addRow(0.0, 0.0 if equality else infinity, len(masks), masks, np.array([float(c) for c in vector.values()]))
    present: list[int] = []
    absent = np.ones(len(rows), bool)
    if size <= _ALL_AT_ONCE:
        _add_rows(solver, rows, np.arange(len(rows)))
        present, absent[:] = list(range(len(rows))), False
    while True:
        if deadline is not None:
            if time.thread_time() > deadline:
                return None
            limit(solver, deadline)
        solver.run()
        if solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
            return None
        solution = solver.getSolution()
        h = np.concatenate([[0.0], np.array(solution.col_value)])
        value = float(solver.getInfo().objective_function_value)
        violation = np.where(absent, rows.values(h), 0.0)
        worst = np.argsort(violation, kind="stable")[:_ADDED]
        worst = worst[violation[worst] < -_ZERO]
        if value > -_ZERO or not len(worst):
            dual, reduced = np.array(solution.row_dual), np.array(solution.col_dual)
            terms = [rows.term(present[k]) for k in np.flatnonzero(dual[len(known) :] > _ZERO)]
            terms += [(int(k) + 1, 0, 0) for k in np.flatnonzero(reduced > _ZERO)]
            return Optimum(value, h, tuple(terms), tuple(map(int, np.flatnonzero(dual[: len(known)]))), tuple(present))
        _add_rows(solver, rows, worst)
        present += [int(row) for row in worst]
        absent[worst] = False


def _add_rows(solver: object, rows: Elementals, chosen: NDArray[np.int64]) -> None:
    masks = np.concatenate([rows.plus[chosen], rows.minus[chosen]], axis=1)
    signs = np.tile([1.0, 1.0, -1.0, -1.0], (len(chosen), 1))
    there = masks > 0
    starts = np.concatenate([[0], np.cumsum(there.sum(axis=1))])[:-1].astype(np.int32)
    count = len(chosen)
    lower, upper = np.zeros(count), np.full(count, highspy.kHighsInf)
    solver.addRows(count, lower, upper, int(there.sum()), starts, (masks[there] - 1).astype(np.int32), signs[there])  # type: ignore[attr-defined]
