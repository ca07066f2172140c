"""Statements of laws whose masses a text has told: they have as many outcomes, and a uniform one is 1/n.

Of the other laws the statement is claimed whatever their masses: D(p || u) = log 4 - H(p) of any p beside a u of four equal masses.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from ..enclosure.point import Point
from ..terms.statement import Relation, Statement
from ..terms.term import Law, Mass, Rational, Symbol, Term, map_children, unfold, walk
from .at_values import proved_at_values
from .verdict import Verdict


def proved_on_told_alphabets(statement: Statement, point: Point) -> Verdict | None:
    """ "proved" of the statement on alphabets of the told sizes, with 1/n for the laws that are uniform; None where there are none."""
    sides = (statement.claim.lhs, statement.claim.rhs)
    laws = {t.law for side in sides for t in walk(unfold(side)) if isinstance(t, Mass)}
    told = {law: masses for law in laws if (masses := point.laws.get(law)) and len(law.axes) == 1}
    sizes = dict.fromkeys((law.axes[0][1].size, len(masses)) for law, masses in told.items())
    fixed = tuple(Relation(size, "=", Rational(Fraction(n))) for size, n in sizes if isinstance(size, Symbol))
    uniform = {law: Fraction(1, len(masses)) for law, masses in told.items() if set(masses.values()) == {Fraction(1, len(masses))}}
    if not fixed or len({size for size, _ in sizes}) != len(sizes) or len(uniform) == len(laws):
        return None
    lhs, rhs = (_with_masses(unfold(side), uniform) for side in sides)
    verdict = proved_at_values(replace(statement, claim=Relation(lhs, statement.claim.relation, rhs)), fixed)
    words = tuple(f"{law.name} is uniform" for law in uniform)
    return None if verdict is None else replace(verdict, hypotheses=tuple(dict.fromkeys((*verdict.hypotheses, *words))))


def on_told_alphabets(statement: Statement, point: Point) -> Statement:
    """The statement of all laws on alphabets of the sizes that the told masses have."""
    told = {t.law for side in (statement.claim.lhs, statement.claim.rhs) for t in walk(unfold(side)) if isinstance(t, Mass)}
    sizes = dict.fromkeys((law.axes[0][1].size, len(point.laws[law])) for law in told if law in point.laws and len(law.axes) == 1)
    fixed = tuple(Relation(size, "=", Rational(Fraction(n))) for size, n in sizes if isinstance(size, Symbol))
    return replace(statement, conditions=(*statement.conditions, *fixed))


def _with_masses(term: Term, uniform: dict[Law, Fraction]) -> Term:
    if isinstance(term, Mass) and term.law in uniform:
        return Rational(uniform[term.law])
    return map_children(term, lambda child: _with_masses(child, uniform))


__all__ = ["on_told_alphabets", "proved_on_told_alphabets"]
