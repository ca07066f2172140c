"""Densities that are constant on the cells of [0, 1]: exact witnesses for statements about densities.

With n equal cells an integral is 1/n times a sum and a density is n times a mass, so a statement about densities becomes one about
pmfs that the search for witnesses understands; a refutation there is one by a histogram density. Functions f(x) are constant on
cells as well.
"""

from __future__ import annotations

from dataclasses import replace

from ..terms.domain import NATURAL
from ..terms.statement import Relation, Statement
from ..terms.term import (
    Entry,
    Index,
    Lambda,
    Law,
    Mass,
    Quantity,
    Space,
    Sum,
    Symbol,
    Term,
    map_children,
    mul,
    open_binder,
    spaces,
    sum_over,
)

OF_HISTOGRAMS = "for densities constant"  # begins what refutes by them


def is_continuous(statement: Statement) -> bool:
    """Whether every alphabet that occurs is a continuum, without parametric families."""
    claim = statement.claim
    found = spaces(claim.lhs) | spaces(claim.rhs)
    return bool(found) and all(s.kind == "continuous" for s in found)


def as_histograms(statement: Statement) -> Statement | None:
    """The statement about densities on [0, 1] that are constant on cells; None if it uses a point of the line as a number."""
    try:
        claim = statement.claim
        conditions = []
        for c in statement.conditions:
            if not isinstance(c, Relation):
                return None
            conditions.append(_relation(c))
        return Statement(_relation(claim), tuple(conditions), statement.hypotheses)
    except _UsesThePointError:
        return None


def _relation(relation: Relation) -> Relation:
    return Relation(_cells(relation.lhs), relation.relation, _cells(relation.rhs))


class _UsesThePointError(Exception):
    """x itself occurs as a number, as in an expectation E x."""


def _cell_space(space: Space) -> Space:
    return Space(space.name, Symbol(f"n_{space.name}", NATURAL), "finite", space.letter)


def _cells(term: Term) -> Term:
    if isinstance(term, Quantity):
        return _cells(term.meaning)
    if isinstance(term, Index):
        raise _UsesThePointError
    if isinstance(term, Mass):
        if term.law.family is not None:
            raise _UsesThePointError
        law = Law(term.law.name, tuple((a, _cell_space(s)) for a, s in term.law.axes))
        at = tuple((a, _place(t)) for a, t in term.at)
        sizes = [_cell_space(dict(term.law.axes)[a]).size for a, _ in term.at]
        return mul(*sizes, Mass(law, at))
    if isinstance(term, Entry):
        array = replace(term.array, spaces=tuple(_cell_space(s) if s.kind == "continuous" else s for s in term.array.spaces))
        return Entry(array, tuple(_place(t) if isinstance(t, Index) and t.space.kind == "continuous" else _cells(t) for t in term.at))
    if isinstance(term, Sum) and term.space.kind == "continuous":
        index, weight, body = open_binder(term)
        cell = _place(index)
        assert isinstance(cell, Index)
        inner = mul(_cells(weight), _cells(body))
        return sum_over(cell, inner) / cell.space.size
    if isinstance(term, Lambda):
        raise _UsesThePointError
    return map_children(term, _cells)


def _place(term: Term) -> Term:
    if not isinstance(term, Index):
        raise _UsesThePointError
    return Index(term.name, _cell_space(term.space))
