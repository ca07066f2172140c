"""Statements under conditions that give numbers to symbols: for T = 1, what is claimed of T is claimed of 1

The claim with the numbers put in is what the statement says where the conditions hold.
"""

from __future__ import annotations

from dataclasses import replace

from ..terms.statement import Relation, Statement
from ..terms.term import Rational, Symbol, Term, binds_a_symbol, spaces, walk
from .cases import decide_cases
from .describe import plain
from .verdict import Verdict


def proved_at_values(statement: Statement, fixed: tuple[Relation, ...]) -> Verdict | None:
    """ "proved" of the statement with the values in ``fixed`` put in, or None."""
    from .decide import proof_of

    found = with_values(statement, fixed)
    verdict = None if found is None else proof_of(found[0]) or decide_cases(found[0])
    if found is None or verdict is None:
        return None
    return replace(verdict, hypotheses=tuple(dict.fromkeys((*verdict.hypotheses, *found[1]))))


def with_values(statement: Statement, fixed: tuple[Relation, ...]) -> tuple[Statement, tuple[str, ...]] | None:
    """The statement with the numbers in place of the symbols, and the conditions that give them; None where there are none."""
    claim = statement.claim
    given: dict[Term, Term] = {c.lhs: c.rhs for c in fixed if isinstance(c.lhs, Symbol) and isinstance(c.rhs, Rational)}
    rest = [c for c in statement.conditions if not (isinstance(c, Relation) and c.relation == "=" and c.lhs in given)]
    inside = {t for side in (claim.lhs, claim.rhs) for t in walk(side)}
    inside |= {s.size for side in (claim.lhs, claim.rhs) for s in spaces(side)}
    if not given or not any(t in given for t in inside) or any(binds_a_symbol(side) for side in (claim.lhs, claim.rhs)):
        return None
    put_in = replace(statement, conditions=tuple(rest)).substituted(given)
    conditions = put_in.conditions
    known = [_holds(c) for c in conditions if isinstance(c, Relation)]
    if False in known:
        return None
    conditions = tuple(c for c in conditions if not (isinstance(c, Relation) and _holds(c)))  # T > 0 says nothing where T = 1
    told = tuple(f"{plain(symbol)} = {plain(value)}" for symbol, value in given.items() if symbol in inside)
    return replace(put_in, conditions=conditions), told


def _holds(condition: Relation) -> bool | None:
    """Whether a relation of two numbers holds; None for any other."""
    left, right = condition.lhs, condition.rhs
    if not isinstance(left, Rational) or not isinstance(right, Rational):
        return None
    one, other = left.value, right.value
    signs = {"=": one == other, "<": one < other, ">": one > other, "<=": one <= other, ">=": one >= other, "!=": one != other}
    return signs.get(condition.relation)


__all__ = ["proved_at_values", "with_values"]
