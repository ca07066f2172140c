"""Statements: two terms and a relation, with the conditions under which it is asserted."""

from __future__ import annotations

from dataclasses import dataclass, field

from .base import Term
from .substitution import substitute

RELATIONS = ("=", "<=", ">=", "<", ">", "!=")


@dataclass(frozen=True, slots=True)
class Relation:
    """lhs relation rhs, with relation one of = <= >= < > !=."""

    lhs: Term
    relation: str
    rhs: Term

    def __post_init__(self) -> None:
        if self.relation not in RELATIONS:
            raise ValueError(f"unknown relation {self.relation!r}: expected one of {' '.join(RELATIONS)}")

    def substituted(self, values: dict[Term, Term]) -> Relation:
        """The relation with every key replaced by its value on both sides."""
        return Relation(substitute(self.lhs, values), self.relation, substitute(self.rhs, values))


@dataclass(frozen=True, slots=True)
class Independence:
    """Conditional independence of groups of random variables: X -> Y -> Z is Independence(("X",), ("Z",), ("Y",))."""

    left: tuple[str, ...]
    right: tuple[str, ...]
    given: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Statement:
    """A relation asserted wherever both sides are defined and every condition holds.

    ``hypotheses`` are sentences for the reader ("p, q pmfs on one finite alphabet"); ``conditions`` bind the search for a
    witness and may be used by a proof.
    """

    claim: Relation
    conditions: tuple[Relation | Independence, ...] = ()
    hypotheses: tuple[str, ...] = field(default=())

    def substituted(self, values: dict[Term, Term]) -> Statement:
        """The statement with every key replaced by its value, in the claim and in the conditions."""
        conditions = tuple(c.substituted(values) if isinstance(c, Relation) else c for c in self.conditions)
        return Statement(self.claim.substituted(values), conditions, self.hypotheses)
