"""Formulas of letters that the text has given a number: d/dx F = 2x is said of every x, whatever value is told nearby."""

from __future__ import annotations

from ...decide.told_alphabets import on_told_alphabets
from ...notation.elaborate.meaning import LinkMeaning
from ...terms.statement import Statement
from ...terms.term import Derivative, Lambda, Mass, Quantity, depends, unfold, walk


def is_a_derived_function(claim: Statement) -> bool:
    """Whether one side differentiates by a variable that the other side is a function of."""
    sides = (claim.claim.lhs, claim.claim.rhs)
    return any(isinstance(t, Derivative) and depends(unfold(other), t.variable) for side, other in (sides, sides[::-1]) for t in walk(side))


def bound_on_all_laws(link: LinkMeaning) -> Statement | None:
    """What is said of all laws on the told alphabets where a quantity is compared with a number that is no decimal: JSD(p, q) <= 1/2."""
    if link.relation not in ("<=", ">=", "<", ">") or not (link.ground and link.specific) or link.left.rounded or link.right.rounded:
        return None
    if not isinstance(link.claim, Statement) or link.point is None:
        return None
    sides = (link.claim.claim.lhs, link.claim.claim.rhs)
    of_laws = sum(any(isinstance(t, (Mass, Quantity, Lambda)) for t in walk(side)) for side in sides)
    return on_told_alphabets(link.claim, link.point) if of_laws == 1 else None


def uses_told_numbers(link: LinkMeaning) -> bool:
    """Whether a side is a function of a letter that the text has given a number: N(mu, sigma^2) after sigma = 1."""
    terms = [unfold(side.term) for side in (link.left, link.right) if side.term is not None]
    told = link.point.symbols if link.point is not None else ()
    return isinstance(link.claim, Statement) and any(depends(t, symbol) for t in terms for symbol in told)
