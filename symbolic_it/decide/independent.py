"""Statements about masses under independence: p(x, y) = p(x) p(y), p(x, y, z) = p(x, z) p(y, z)/p(z)

Where the conditions say that variables are independent, a statement holds iff it does with the joint mass written as the product.
"""

from __future__ import annotations

from dataclasses import replace

from ..terms.statement import Independence, Relation, Statement
from ..terms.term import Law, Mass, Term, map_children, mul, reciprocal, unfold, walk


def factored(statement: Statement) -> Statement | None:
    """The statement with joint masses of independent variables as products; None if there are none."""
    claim = statement.claim
    sides = [unfold(claim.lhs), unfold(claim.rhs)]
    laws = {t.law for side in sides for t in walk(side) if isinstance(t, Mass)}
    for c in statement.conditions:
        if isinstance(c, Independence):
            about = [law for law in laws if {*c.left, *c.right, *c.given} <= {a for a, _ in law.axes}]
            if len(about) == 1:
                sides = [_product(side, about[0], c) for side in sides]
    if sides == [unfold(claim.lhs), unfold(claim.rhs)]:
        return None
    return replace(statement, claim=Relation(sides[0], claim.relation, sides[1]))


def _product(term: Term, law: Law, c: Independence) -> Term:
    if isinstance(term, Mass) and term.law == law:
        axes = {a for a, _ in term.at}
        given = {*c.given}
        left, right = (axes & {*side} - given for side in (c.left, c.right))  # what is given is no part of either
        if not left or not right or not given <= axes or not axes <= {*c.left, *c.right, *c.given}:
            return term
        parts = [Mass(law, tuple((a, t) for a, t in term.at if a in group | given)) for group in (left, right)]
        if not given:
            return mul(*parts)
        return mul(*parts, reciprocal(Mass(law, tuple((a, t) for a, t in term.at if a in given))))
    return map_children(term, lambda t: _product(t, law, c))


def sentences(statement: Statement) -> tuple[str, ...]:
    """The independences among the conditions, in words."""
    return tuple(
        f"{', '.join(c.left)} and {', '.join(c.right)} are independent" + (f" given {', '.join(c.given)}" if c.given else "")
        for c in statement.conditions
        if isinstance(c, Independence)
    )
