"""Search of a partition family: variables are assigned one after the other, all assignments side by side in arrays.

After each variable the claim is evaluated with the remaining variables constant, so small witnesses come first, and
constraints whose variables are all assigned cut the assignments down. Floats rank; only exact arithmetic refutes.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from ..problem import Problem, Vector, bits
from ..proof.magnitudes import magnitudes
from .distribution import Distribution, refutes
from .partition_family import PartitionFamily

_MOST_ASSIGNMENTS = 120_000
_MOST_ENTRIES = 30_000_000  # assignments times cached joint variables
_CHECKED = 12  # candidates of one family that are checked exactly
_ZERO = 1e-9

Ints = NDArray[np.int16]
Floats = NDArray[np.float64]


@dataclass(slots=True)
class Rows:
    """Assignments (one row each) of the variables so far; the rest are constant. Joint variables are cached."""

    family: PartitionFamily
    assigned: Ints
    _joint: dict[int, Ints]

    def joint(self, mask: int) -> Ints:
        mask &= (1 << self.assigned.shape[1]) - 1
        if mask not in self._joint:
            top = mask.bit_length() - 1
            column = self.assigned[:, top] if mask else np.zeros(len(self.assigned), np.int16)
            rest = mask & ~(1 << top) if mask else 0
            self._joint[mask] = self.family.refinement[self.joint(rest), column] if rest else column
        return self._joint[mask]

    def value(self, vector: Vector) -> Floats:
        total = np.zeros(len(self.assigned))
        for mask, c in vector.items():
            total += float(c) * self.family.entropies[self.joint(mask)]
        return total


def search(problem: Problem, family: PartitionFamily, deadline: float | None = None) -> Distribution | None:
    """The smallest witness the family has, as far as it was searched."""
    order = _order(problem)
    place = {bit: k for k, bit in enumerate(order)}
    target = magnitudes(_moved(problem.target, place))
    known = [(_moved(k.vector, place), k.equality, k.source.is_strict) for k in problem.known]
    masks = len({*problem.target, *(mask for k in problem.known for mask in k.vector)})
    most = min(_MOST_ASSIGNMENTS, _MOST_ENTRIES // (problem.size * masks + 1))
    rows = np.zeros((1, 0), np.int16)
    for level in range(problem.size):
        rows = _extended(rows, family.choices)
        now = Rows(family, rows, {})
        holds = [_holds(now.value(vector), equality, strict) for vector, equality, strict in known]
        reach = (1 << (level + 1)) - 1
        keep = np.ones(len(rows), bool)
        for (vector, *_), mask in zip(known, holds, strict=True):
            if all(m & ~reach == 0 for m in vector):
                keep &= mask
        refuting, rank = _refuting(now, target, problem.statement.relation)
        found = np.flatnonzero(refuting & np.logical_and.reduce([keep, *holds]))
        if len(found):
            size = family.blocks[now.joint(reach)][found]
            for i in found[np.lexsort((rank[found], size))][:_CHECKED]:
                candidate = _distribution(problem, family, order, rows[i])
                if refutes(candidate, problem.statement):
                    return candidate
        rows, rank = rows[keep], rank[keep]
        if len(rows) * family.choices > most:
            rows = rows[_kept(rank, max(most // family.choices, 2))]
        if not len(rows) or (deadline is not None and time.thread_time() > deadline):
            return None
    return None


def _refuting(rows: Rows, target: list[dict[int, Fraction]], relation: str) -> tuple[NDArray[np.bool_], Floats]:
    """Which rows seem to refute, and the value of the claim's leading part."""
    tied = np.ones(len(rows.assigned), bool)
    out = np.zeros(len(rows.assigned), bool)
    leading = None
    for part in target:
        value = rows.value(part)
        leading = value if leading is None else leading
        out |= tied & ((np.abs(value) > _ZERO) if relation == "=" else (value < -_ZERO))
        tied &= np.abs(value) <= _ZERO
    if relation in ("<", ">"):
        out |= tied
    if leading is None:
        leading = np.zeros(len(rows.assigned))
    return out, -np.abs(leading) if relation == "=" else leading


def _holds(value: Floats, equality: bool, strict: bool) -> NDArray[np.bool_]:
    if strict:
        return value > _ZERO
    return np.abs(value) <= _ZERO if equality else value >= -_ZERO


def _extended(rows: Ints, choices: int) -> Ints:
    column = np.tile(np.arange(choices, dtype=np.int16), len(rows))[:, None]
    return np.hstack([np.repeat(rows, choices, axis=0), column])


def _kept(rank: Floats, count: int) -> NDArray[np.int64]:
    """Half of them the most promising ones, half spread evenly over the rest."""
    best = np.argsort(rank, kind="stable")
    head, tail = best[: count // 2], best[count // 2 :]
    step = max(1, -(-len(tail) // (count - len(head))))
    return np.sort(np.concatenate([head, tail[::step]]))


def _order(problem: Problem) -> list[int]:
    """Variables of the claim first, then so that constraints are complete early."""
    in_target = {bit for mask in problem.target for bit in bits(mask)}
    order: list[int] = sorted(in_target)
    sets = [frozenset(bit for mask in known.vector for bit in bits(mask)) for known in problem.known]
    while len(order) < problem.size:
        rest = [bit for bit in range(problem.size) if bit not in order]
        missing = {bit: min((len(s - {*order}) for s in sets if bit in s), default=99) for bit in rest}
        order.append(min(rest, key=lambda bit: (missing[bit], bit)))
    return order


def _moved(vector: Vector, place: dict[int, int]) -> dict[int, Fraction]:
    return {sum(1 << place[bit] for bit in bits(mask)): c for mask, c in vector.items()}


def _distribution(problem: Problem, family: PartitionFamily, order: list[int], row: Ints) -> Distribution:
    choice = {bit: int(row[k]) if k < len(row) else 0 for k, bit in enumerate(order)}
    columns = {bit: family.labels[choice[bit]] for bit in range(problem.size)}
    return grouped(problem, columns, family.weights)


def grouped(problem: Problem, columns: dict[int, tuple[int, ...]], weights: tuple[Fraction, ...]) -> Distribution:
    """The distribution of these columns: of merged variables the first carries the value, the others are constant."""
    carrier = {group[0]: bit for bit, group in enumerate(problem.groups)}
    names = problem.statement.variables()
    mass: dict[tuple[str, ...], Fraction] = {}
    for point, weight in enumerate(weights):
        values = tuple(str(columns[carrier[name]][point]) if name in carrier else "0" for name in names)
        mass[values] = mass.get(values, Fraction(0)) + weight
    return Distribution(names, tuple((p, values) for values, p in mass.items() if p))
