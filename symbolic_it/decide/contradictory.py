"""Conditions that cannot hold together: I(X;Y) < 0, or p = q beside D(p || q) > 0; what is true under them says nothing."""

from __future__ import annotations

from dataclasses import replace

from ..kernel.definedness import definedness
from ..terms.statement import Relation, Statement
from ..terms.term import ZERO, Opened, walk
from .decide import proof_of

_EXCLUDED = {"<": (">=",), "<=": (">",), ">": ("<=",), ">=": ("<",), "=": ("<", ">")}  # what a condition rules out
CANNOT_HOLD = "what is given cannot hold"


def contradictory(statement: Statement) -> bool:
    """Whether the conditions are shown to exclude one another, or the statement to be defined nowhere under them."""
    relations = [c for c in statement.conditions if isinstance(c, Relation)]
    positive, _ = definedness(statement.claim.lhs, statement.claim.rhs)
    defined = [Relation(t, ">", ZERO) for t in positive if not any(isinstance(part, Opened) for part in walk(t))]
    for one in relations:
        others = tuple(c for c in statement.conditions if c is not one)
        for relation in _EXCLUDED.get(one.relation, ()):
            negation = Relation(one.lhs, relation, one.rhs)
            if proof_of(replace(statement, claim=negation, conditions=(*others, *defined))) is not None:
                return True
    return False
