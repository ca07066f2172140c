"""Moments that are supposed: E[X^2] <= P, Var(X) = v of a variable whose law is open, for a letter of no value."""

from __future__ import annotations

from ...context import Constraint, Fact, Masses, Meaning, NamedLaw, Scalar
from ...syntax import nodes as s
from ...syntax.nodes import Name, Node
from ...syntax.walk import walk
from ..formula import Formula
from ..roles.letters import is_variable, key
from ..roles.told_kinds import told_kind


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
    facts = [fact for fact in f.context.constraints() if fact.value.chain.first != left and not _adds_noise(fact.value.chain, names[0])]
    tied = any(names[0] in set(walk(fact.value.chain)) for fact in facts)
    return not tied and f.context.about(variable, NamedLaw, Meaning) is None


def of_a_vector(f: Formula, node: Node) -> bool:
    """Whether a moment is the second one of what the text calls a vector: a sum over its entries, or a matrix."""
    moments = [n for n in walk(node) if isinstance(n, s.BigOp)]
    powers = [n.body.base for n in moments if n.kind == "E" and isinstance(n.body, s.Pow)] + [n.body for n in moments if n.kind == "Var"]
    return any(isinstance(n, Name) and told_kind(f.context, n.base) == "vector" for n in powers)


def power_told(f: Formula, left: Node, right: Node, written: str) -> tuple[Fact, ...]:
    """The power constraint of the input of a channel, which lasts."""
    names = {n for n in walk(left) if isinstance(n, Name)}
    if written != "<=" or not any(_adds_noise(fact.value.chain, n) for fact in f.context.constraints() for n in names):
        return ()
    return (Fact("", Constraint(s.Chain(left, (s.Link("<=", right),)))),)


def _adds_noise(chain: s.Chain, name: Name) -> bool:
    """Whether a constraint lets another variable be the sum of this one and a third: it says nothing of this one's law."""
    if len(chain.links) != 1 or chain.links[0].relation not in ("=", ":="):
        return False
    output, right = chain.first, chain.links[0].right
    if not isinstance(right, (s.Add, s.Sub)) or not all(isinstance(n, Name) and is_variable(n) for n in (output, right.left, right.right)):
        return False
    return name in (right.left, right.right) and len({output, right.left, right.right}) == 3
