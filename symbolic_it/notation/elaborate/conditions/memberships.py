"""Memberships: epsilon in (0, 1), x in [0, 1], n in N, and the numbers in a relation to a bound."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from ....terms.domain import REAL, Domain
from ....terms.term import Rational
from ...syntax import nodes as s
from ...syntax.nodes import Name, Node
from ..formula import Env, Formula
from ..roles.letters import key

if TYPE_CHECKING:
    from .constraints import Conditions


def interval(relation: str, bound: Fraction) -> Domain:
    """The numbers in a relation to a bound."""
    if relation in (">", ">="):
        return Domain(bound, None, relation == ">")
    return Domain(None, bound, False, relation == "<")


def membership(f: Formula, left: Node, right: Node, out: Conditions) -> None:
    """epsilon in (0, 1), x in [0, 1], n in N."""
    if not isinstance(left, Name):
        raise ValueError("a membership of no name")
    name = key(left)
    if f.roles.is_variable(name) and not (isinstance(right, Name) and right.base == "R"):
        raise ValueError("the range of a random variable")
    if isinstance(right, s.Vector) and len(right.items) == 2 and right.bracket in ("(", "["):
        right = s.Interval(right.items[0], right.items[1], right.bracket == "[", right.bracket == "[", span=right.span)
    if isinstance(right, s.Interval):
        ends = [f.value(Env(), right.lower), f.value(Env(), right.upper)]
        lower = ends[0].value if isinstance(ends[0], Rational) else None
        upper = ends[1].value if isinstance(ends[1], Rational) else None
        if lower is None and upper is None:
            raise ValueError("an interval without numbers")
        d = Domain(lower, upper, not right.closed_left and lower is not None, not right.closed_right and upper is not None)
        out.domains[name] = out.domains.get(name, REAL).meet(d)
        for bound, relation in ((lower, ">" if d.lower_open else ">="), (upper, "<" if d.upper_open else "<=")):
            if bound is not None:
                out.relations.append((f.value(Env(), left), relation, Rational(bound)))
        return
    if isinstance(right, Name) and right.base in ("N", "R", "Z"):
        if right.base == "N":
            out.domains[name] = out.domains.get(name, REAL).meet(Domain(Fraction(1), integer=True))
        elif right.base == "Z":
            out.domains[name] = out.domains.get(name, REAL).meet(Domain(integer=True))
        return
    raise ValueError("an unknown set")
