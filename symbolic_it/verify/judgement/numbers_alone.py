"""Formulas of numbers alone: neither Y = X + N nor the laws of a chain are conditions on log 2 - 1/2 = 0.193."""

from __future__ import annotations

from ...notation.elaborate.conditions.constraints import OF_A_SUM
from ...notation.elaborate.meaning import LinkMeaning
from ...notation.syntax import nodes
from ...notation.syntax.walk import walk as walk_syntax
from ...terms.statement import Statement
from ...terms.term import Mass, unfold, walk

_CONSTANTS = frozenset(["e", "pi"])


def is_arithmetic(link: LinkMeaning) -> bool:
    """Whether no letter stands on either side: log 2 + 1/8 - 1/2 = 0.318, whatever the laws are."""
    parts = [x for side in (link.left, link.right) for x in walk_syntax(side.node)]
    lettered = (nodes.Call, nodes.BigOp, nodes.Text, nodes.Ellipsis)
    return not any(isinstance(x, lettered) or (isinstance(x, nodes.Name) and x.base not in _CONSTANTS) for x in parts)


def is_of_numbers(link: LinkMeaning, claim: Statement) -> bool:
    """Whether no law stands in a claim, and all that was not understood of its conditions is a sum of random variables."""
    if link.entropic is not None or frozenset(link.missing) != {OF_A_SUM}:
        return False
    return not any(isinstance(t, Mass) for side in (claim.claim.lhs, claim.claim.rhs) for t in walk(unfold(side)))
