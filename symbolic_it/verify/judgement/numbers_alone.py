"""Formulas of numbers alone beside Y = X + N: that sum is no condition on the P and sigma of log(1 + P/sigma^2)."""

from __future__ import annotations

from ...notation.elaborate.conditions.constraints import OF_A_SUM
from ...notation.elaborate.meaning import LinkMeaning
from ...terms.statement import Statement
from ...terms.term import Mass, unfold, walk


def is_of_numbers(link: LinkMeaning, claim: Statement) -> bool:
    """Whether no law stands in a claim, and all that was not understood of its conditions is a sum of random variables."""
    if link.entropic is not None or frozenset(link.missing) != {OF_A_SUM}:
        return False
    return not any(isinstance(t, Mass) for side in (claim.claim.lhs, claim.claim.rhs) for t in walk(unfold(side)))
