"""Formulas of letters that the text has given a number: d/dx F = 2x is said of every x, whatever value is told nearby."""

from __future__ import annotations

from ...notation.elaborate.meaning import LinkMeaning
from ...terms.statement import Statement
from ...terms.term import Derivative, depends, unfold, walk


def is_a_derived_function(claim: Statement) -> bool:
    """Whether one side differentiates by a variable that the other side is a function of."""
    sides = (claim.claim.lhs, claim.claim.rhs)
    return any(isinstance(t, Derivative) and depends(unfold(other), t.variable) for side, other in (sides, sides[::-1]) for t in walk(side))


def uses_told_numbers(link: LinkMeaning) -> bool:
    """Whether a side is a function of a letter that the text has given a number: N(mu, sigma^2) after sigma = 1."""
    terms = [unfold(side.term) for side in (link.left, link.right) if side.term is not None]
    told = link.point.symbols if link.point is not None else ()
    return isinstance(link.claim, Statement) and any(depends(t, symbol) for t in terms for symbol in told)
