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

from .certificate import Copy
from .elemental import minimise
from .full_program import Combined, Polymatroid, complete_test
from .problem import Known, Problem, Vector, bits
from .sets_in_play import ALL_SUBSETS_UP_TO, short_proof

MOST_VARIABLES = 8  # with the copies
MOST_COPIES = 3
_WIDTH = (6, 3)  # how many choices of one and of two copies are extended
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


def proof_by_copies(problem: Problem, target: Vector, deadline: float | None = None) -> tuple[Extended, Combined] | None:
    """An exact proof with up to three copy steps; None if none was found."""
    size = max(map(abs, target.values()))
    scaled = {mask: c / size for mask, c in target.items()}
    level = [Extended(problem)]
    for depth in range(MOST_COPIES):
        ranked: list[tuple[float, int, Extended]] = []
        for parent in level:
            for step in _steps(parent.problem, everything=depth == 0):
                if deadline is not None and time.monotonic() > deadline:
                    return None
                extended = extend(parent, step)
                task = extended.problem
                optimum = minimise(task.size, scaled, [(k.vector, k.equality) for k in task.known], deadline)
                if optimum is None:
                    continue
                if optimum.value > -_ZERO:
                    found = _exact(task, target, deadline)
                    if found is not None:
                        return extended, found
                ranked.append((optimum.value, len(ranked), extended))
        ranked.sort(key=lambda entry: (-entry[0], entry[1]))
        if depth < len(_WIDTH):
            level = _distinct(ranked, _WIDTH[depth])
    return None


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


def _steps(task: Problem, everything: bool) -> Iterator[Step]:
    """Single variables over two or more first; for the first copy also pairs, and single variables over one."""
    room = MOST_VARIABLES - task.size
    found = []
    for copied in range(1, task.full + 1):
        if copied.bit_count() > min(room, 2 if everything else 1):
            continue
        for over in range(1, task.full + 1):
            if not over & copied and (over.bit_count() >= 2 or everything):
                found.append((copied.bit_count(), abs(over.bit_count() - 2), copied, over))
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
