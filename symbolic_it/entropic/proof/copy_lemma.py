"""Non-Shannon inequalities by the copy lemma: proofs over the variables and copies of some of them.

For any (A, V, rest) there is a joint distribution with a copy A' such that (A', V) is distributed as (A, V) and A' is
independent of everything else given V (Z. Zhang, R. W. Yeung, IEEE Trans. Inf. Theory 44, 1998). What Shannon's
inequalities prove with the copies holds without them. The copies are chosen greedily: those that lift the minimum of
the target over the polymatroids most are extended by a further copy.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from ..problem import Known, Problem, Vector, bits
from .certificate import Copy
from .elemental import minimise
from .full_program import Combined, Polymatroid, complete_test
from .sets_in_play import ALL_SUBSETS_UP_TO, short_proof

MOST_VARIABLES = 8  # with the copies
MOST_COPIES = 3
_EFFORT = 4_000  # in the units of _COST, about a millisecond each
_COST = {5: 3, 6: 6, 7: 15, 8: 45}  # of a program, by the number of its variables
_ZERO = 1e-7


@dataclass(frozen=True, slots=True)
class Step:
    """Copy the variables of `copied` over those of `over` (bit masks)."""

    copied: int
    over: int


@dataclass(frozen=True, slots=True)
class Extended:
    """A problem with copies: what is known about them added to what was known."""

    problem: Problem
    copies: tuple[Copy, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """Which copies are tried: at most so many variables at once, over so many; how many choices are extended."""

    copied: int
    over: tuple[int, ...]
    widths: tuple[int, ...]


#: Single variables over pairs are cheap (one variable more each) and prove most; then everything.
_PLANS = (Plan(1, (2,), (6, 6)), Plan(2, (2, 3, 1), (4, 2)))


class CopySearch:
    """The search for one target: each call of `proof` goes one copy deeper."""

    def __init__(self, problem: Problem, target: Vector) -> None:
        size = max(map(abs, target.values()))
        scaled = {mask: c / size for mask, c in target.items()}
        self._target = target
        self._searches = [_Search(scaled, plan, problem) for plan in _PLANS]

    def proof(self, deadline: float | None = None) -> tuple[Extended, Combined] | None:
        """An exact proof with one copy step more than the last call tried; None if none was found."""
        for search in self._searches:
            for extended in search.deeper(deadline):
                found = _exact(extended.problem, self._target, deadline)
                if found is not None:
                    return extended, found
        return None


class _Search:
    """The best choices of copies so far under one plan."""

    def __init__(self, target: Vector, plan: Plan, problem: Problem) -> None:
        self.target, self.plan = target, plan
        self.level, self.widths, self.effort = [Extended(problem)], [*plan.widths, 0], _EFFORT

    def deeper(self, deadline: float | None) -> Iterator[Extended]:
        """One copy more for each of the best; yields those with which the target seems to follow."""
        ranked: list[tuple[float, int, Extended]] = []
        for parent in self.level:
            for step in _steps(parent.problem, self.plan):
                extended = extend(parent, step)
                task = extended.problem
                self.effort -= _COST.get(task.size, 1)
                if self.effort < 0 or (deadline is not None and time.thread_time() > deadline):
                    self.level = []
                    return
                known = [(k.vector, k.equality) for k in task.known]
                optimum = minimise(task.size, self.target, known, deadline)
                if optimum is None:
                    continue
                if optimum.value > -_ZERO:
                    yield extended
                ranked.append((optimum.value, len(ranked), extended))
        ranked.sort(key=lambda entry: (-entry[0], entry[1]))
        self.level = _distinct(ranked, self.widths.pop(0)) if self.widths else []


def _exact(task: Problem, target: Vector, deadline: float | None) -> Combined | None:
    if task.size <= ALL_SUBSETS_UP_TO:
        found = short_proof(task, target)
        if found is not None:
            return found
    complete = complete_test(task, target, deadline)
    return None if isinstance(complete, Polymatroid) else complete


def _distinct(ranked: list[tuple[float, int, Extended]], width: int) -> list[Extended]:
    """The best ones, one of each value: equal values are mostly the same copy under a symmetry."""
    out: list[Extended] = []
    values: list[float] = []
    for value, _, extended in ranked:
        if all(abs(value - other) > _ZERO for other in values):
            out.append(extended)
            values.append(value)
    return out[:width]


def _steps(task: Problem, plan: Plan) -> Iterator[Step]:
    most = min(plan.copied, MOST_VARIABLES - task.size)
    found = []
    for copied in range(1, task.full + 1):
        for over in range(1, task.full + 1):
            if copied.bit_count() <= most and over.bit_count() in plan.over and not over & copied:
                found.append((copied.bit_count(), plan.over.index(over.bit_count()), copied, over))
    return (Step(copied, over) for _, _, copied, over in sorted(found))


def extend(parent: Extended, step: Step) -> Extended:
    """The problem with one copy more."""
    task = parent.problem
    names = {name for group in task.groups for name in group}
    images: list[tuple[str, str]] = []
    groups = list(task.groups)
    for bit in bits(step.copied):
        group = tuple(_fresh(name, names) for name in task.groups[bit])
        names |= set(group)
        images += zip(group, task.groups[bit], strict=True)
        groups.append(group)
    over = tuple(name for bit in bits(step.over) for name in task.groups[bit])
    copy = Copy(tuple(images), over)
    before = {name for group in task.groups for name in group}
    bit_of = {name: 1 << k for k, group in enumerate(groups) for name in group}
    known = list(task.known)
    for constraint in copy.constraints(before):
        vector: dict[int, Fraction] = {}
        for chosen, c in constraint.slack().items():
            mask = 0
            for name in chosen:
                mask |= bit_of[name]
            if {name for k in bits(mask) for name in groups[k]} == chosen:
                vector[mask] = vector.get(mask, Fraction(0)) + c
            else:
                break  # a part of a merged group: the relation between whole groups says it already
        else:
            known.append(Known(vector, True, constraint))
    return Extended(Problem(task.statement, tuple(groups), task.target, tuple(known)), (*parent.copies, copy))


def _fresh(name: str, taken: set[str]) -> str:
    while name in taken:
        name += "'"
    return name
