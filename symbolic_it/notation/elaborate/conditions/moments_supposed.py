"""Moments that are supposed: E[X^2] <= P, Var(X) = v of a variable whose law is open, for a letter of no value."""

from __future__ import annotations

from ...context import Masses, Meaning, NamedLaw, Scalar
from ...syntax import nodes as s
from ...syntax.nodes import Name, Node
from ...syntax.walk import walk
from ..formula import Formula
from ..roles.letters import is_variable, key


def supposes_a_moment(f: Formula, left: Node, right: Node, written: str) -> bool:
    """Whether a relation says something of a law alone, a constraint on it rather than a claim about one that is known."""
    if written not in ("=", "<=") or f.context.universal or not isinstance(right, Name) or right.sub or right.sup:
        return False
    if not isinstance(left, s.BigOp) or left.kind not in ("E", "Var") or left.binder.names or left.binder.distribution is not None:
        return False
    names = [n for n in walk(left.body) if isinstance(n, Name)]
    if len(names) != 1 or not is_variable(names[0]) or f.context.about(key(right), Scalar, Masses, Meaning) is not None:
        return False
    variable = key(names[0])
    tied = any(names[0] in set(walk(fact.value.chain)) for fact in f.context.constraints() if fact.value.chain.first != left)
    return not tied and f.context.about(variable, NamedLaw, Meaning) is None
