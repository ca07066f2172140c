"""The complete test against Shannon's inequalities: an exact certificate, or an exact polymatroid that breaks the claim.

A polymatroid h satisfies all of Shannon's inequalities; one that satisfies the constraints and violates the claim shows
that these inequalities cannot prove it. It need not be the entropy of any distribution.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from ..problem import Known, Problem, Vector
from .elemental import Optimum, elementals, minimise
from .exact_solution import Column, nonnegative_solution
from .linear_program import Floats
from .magnitudes import magnitudes
from .sets_in_play import Term, term_vector

_DENOMINATORS = (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 24, 60, 120, 720)
_NEGATIVE = -1e-7


@dataclass(frozen=True, slots=True)
class Polymatroid:
    """Integers h(S), one per set of (merged) variables; index 0 is the empty set."""

    values: tuple[int, ...]

    def of(self, vector: Vector) -> Fraction:
        return sum((c * self.values[mask] for mask, c in vector.items()), Fraction(0))


Combined = tuple[dict[Term, Fraction], dict[int, Fraction]]


def complete_test(problem: Problem, target: Vector, deadline: float | None = None) -> Combined | Polymatroid | None:
    """A proof, a polymatroid that shows there is none from Shannon's inequalities, or None where neither was found."""
    known: list[tuple[Vector, bool]] = [(k.vector, k.equality) for k in problem.known]
    for part in magnitudes(target):
        optimum = minimise(problem.size, part, known, deadline)
        if optimum is None:
            return None
        if optimum.value < _NEGATIVE:
            return exact_polymatroid(problem.size, optimum.h, target, problem.known)
        if len(known) == len(problem.known):
            proof = _certificate(problem, target, optimum, deadline)
            if proof is not None:
                return proof
        # The leading part of the target cannot be negative: keep it at 0 and look at what is left of the target.
        known.append(({mask: -c for mask, c in part.items()}, False))
    return None


def _certificate(problem: Problem, target: Vector, optimum: Optimum, deadline: float | None) -> Combined | None:
    for everything in (False, True):
        terms, known = optimum.terms, optimum.known
        if everything:
            entered = map(elementals(problem.size).term, optimum.present)
            terms = tuple(dict.fromkeys((*entered, *((mask, 0, 0) for mask in range(1, problem.full + 1)))))
            known = tuple(range(len(problem.known)))
        columns: list[Column] = [*map(term_vector, terms), *(problem.known[k].vector for k in known)]
        free = [False] * len(terms) + [problem.known[k].equality for k in known]
        solution = nonnegative_solution(columns, free, [1.0] * len(columns), target, deadline)
        if solution is not None:
            count = len(terms)
            return (
                {terms[j]: y for j, y in solution.items() if j < count},
                {known[j - count]: y for j, y in solution.items() if j >= count},
            )
    return None


def exact_polymatroid(size: int, h: Floats, target: Vector, known: tuple[Known, ...]) -> Polymatroid | None:
    """h rounded to a common denominator, if it then is a polymatroid that satisfies what is known and breaks the claim."""
    for denominator in _DENOMINATORS:
        scaled = h * denominator
        whole = np.rint(scaled)
        if np.max(np.abs(scaled - whole)) < 1e-6:
            candidate = Polymatroid(tuple(int(x) for x in whole))
            if is_polymatroid(size, candidate) and _breaks(candidate, target, known):
                return candidate
    return None


def is_polymatroid(size: int, candidate: Polymatroid) -> bool:
    """All elemental inequalities, in integers."""
    h = np.array(candidate.values, dtype=np.int64)
    rows = elementals(size)
    return h[0] == 0 and bool(np.all(h[rows.plus].sum(axis=1) >= h[rows.minus].sum(axis=1)))


def _breaks(candidate: Polymatroid, target: Vector, known: tuple[Known, ...]) -> bool:
    values = [(candidate.of(k.vector), k.equality) for k in known]
    return candidate.of(target) < 0 and all(v == 0 or (v > 0 and not equality) for v, equality in values)


def as_names(problem: Problem, candidate: Polymatroid) -> dict[frozenset[str], int]:
    """h by sets of variable names."""
    return {problem.names(mask): candidate.values[mask] for mask in range(1, len(candidate.values))}
