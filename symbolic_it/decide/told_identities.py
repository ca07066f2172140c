"""Conditions that hold everywhere, as the usual definition of h(p): a witness need not be searched for them."""

from __future__ import annotations

from dataclasses import replace

from ..kernel.prove import prove
from ..terms.statement import Relation, Statement


def without_identities(statement: Statement) -> Statement:
    """The statement without equations among its conditions that are proved on their own, wherever they are defined."""
    kept = tuple(c for c in statement.conditions if not (isinstance(c, Relation) and c.relation == "=" and _holds_everywhere(c)))
    return statement if len(kept) == len(statement.conditions) else replace(statement, conditions=kept)


def _holds_everywhere(c: Relation) -> bool:
    proof = prove(Statement(c))
    return proof is not None and not proof.obligations
