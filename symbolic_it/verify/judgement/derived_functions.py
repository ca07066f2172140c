"""Derivatives given as functions: d/dx F = 2x is said of every x, whatever value the text gives it nearby."""

from __future__ import annotations

from ...terms.statement import Statement
from ...terms.term import Derivative, depends, unfold, walk


def is_a_derived_function(claim: Statement) -> bool:
    """Whether one side differentiates by a variable that the other side is a function of."""
    sides = (claim.claim.lhs, claim.claim.rhs)
    return any(isinstance(t, Derivative) and depends(unfold(other), t.variable) for side, other in (sides, sides[::-1]) for t in walk(side))
