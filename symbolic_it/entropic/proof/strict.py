"""Strict inequalities: greater > lesser follows when a strict constraint is part of the sum.

s (greater - lesser) = c + (non-negative terms) with s > 0 and a constraint c > 0. Without a strict constraint a strict
inequality never holds: all entropies of constants are 0.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from ..problem import Known, Problem
from ..statement import Constraint
from .full_program import Combined
from .sets_in_play import short_proof


def strict_proof(problem: Problem, deadline: float | None = None) -> Combined | None:
    """Terms and constraints, one of them strict, that sum to the target."""
    less = Known({mask: -c for mask, c in problem.target.items()}, False, Constraint({}, ">=", {}))
    extended = replace(problem, known=(*problem.known, less))
    for index, known in enumerate(problem.known):
        if not known.source.is_strict:
            continue
        found = short_proof(extended, {mask: -c for mask, c in known.vector.items()}, deadline)
        if found is None:
            continue
        terms, used = found
        scale = used.pop(len(problem.known), Fraction(0))
        if scale > 0:
            used[index] = used.get(index, Fraction(0)) + 1
            return {t: y / scale for t, y in terms.items()}, {k: y / scale for k, y in used.items()}
    return None
