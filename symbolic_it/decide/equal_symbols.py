r"""Statements under conditions that make symbols equal: for \sigma_1 = \sigma_2, what is claimed of both is claimed of one.

The claim with one symbol in the place of the others is what the statement says where the conditions hold.
"""

from __future__ import annotations

from dataclasses import replace

from ..terms.statement import Relation, Statement
from ..terms.term import Pow, Rational, Symbol, Term, binds_a_symbol, unfold
from .describe import plain
from .verdict import Verdict


def decide_equal_symbols(statement: Statement) -> Verdict | None:
    """ "proved" of the statement with equal symbols made one, or None."""
    from .decide import proof_of

    one = with_one_symbol(statement)
    found = None if one is None else proof_of(one)
    if found is None:
        return None
    told = (f"{plain(a)} = {plain(b)}" for a, b in _pairs(statement))
    return replace(found, hypotheses=tuple(dict.fromkeys((*found.hypotheses, *told))))


def with_one_symbol(statement: Statement) -> Statement | None:
    """The statement with one symbol in the place of all that its conditions make equal; None where they make none equal."""
    pairs, sides = _pairs(statement), (statement.claim.lhs, statement.claim.rhs)
    if not pairs or any(binds_a_symbol(unfold(side)) for side in sides):
        return None
    chosen: dict[Term, Term] = {}
    for a, b in pairs:
        one, other = chosen.get(a, a), chosen.get(b, b)
        chosen |= {x: other for x in (a, b, *(k for k, v in chosen.items() if v == one)) if x != other}
    if any(v in chosen or (isinstance(k, Symbol) and isinstance(v, Symbol) and k.domain != v.domain) for k, v in chosen.items()):
        return None
    kept = (c for c in statement.conditions if not (isinstance(c, Relation) and _equal(c) is not None))
    claim = Relation(unfold(sides[0]), statement.claim.relation, unfold(sides[1]))
    return replace(statement, claim=claim, conditions=tuple(kept)).substituted(chosen)


def _pairs(statement: Statement) -> list[tuple[Symbol, Symbol]]:
    return [pair for c in statement.conditions if isinstance(c, Relation) and (pair := _equal(c)) is not None]


def _equal(condition: Relation) -> tuple[Symbol, Symbol] | None:
    r"""The symbols of \sigma_1 = \sigma_2, or of \sigma_1^2 = \sigma_2^2 where both are positive."""
    match condition:
        case Relation(Symbol() as a, "=", Symbol() as b):
            return a, b
        case Relation(Pow(Symbol() as a, Rational() as n), "=", Pow(Symbol() as b, Rational() as m)) if n == m and n.value > 0:
            positive = all(s.domain.lower is not None and s.domain.lower >= 0 for s in (a, b))
            return (a, b) if positive else None
    return None


__all__ = ["decide_equal_symbols", "with_one_symbol"]
