"""Bernoulli laws: Bern(t) is the vector (t, 1 - t); P(X = 1) = t and P(X = 0) = 1 - t by letters."""

from __future__ import annotations

from fractions import Fraction

from ...context import Context, JointTable, Masses, Meaning, NamedLaw
from ...syntax.nodes import Call, Chain, Name, Node, Number, Sub, Vector
from ..roles.letters import key, stem

_NAMES = frozenset(["Bern", "Ber", "Bernoulli"])


def is_bernoulli(node: Node) -> bool:
    """Bern(t), of one number."""
    return isinstance(node, Call) and isinstance(node.head, Name) and node.head.base in _NAMES and len(node.args) == 1


def spelled_out(node: Node) -> Node:
    """The vector (t, 1 - t) for Bern(t); any other node unchanged."""
    if isinstance(node, Call) and is_bernoulli(node):
        (t,) = node.args
        return Vector((t, Sub(Number("1", Fraction(1)), t, span=t.span)), "(", span=node.span)
    return node


def tells_a_coin(context: Context, left: Node, right: Node) -> bool:
    """P(X = 0) = 1 - t where X ~ Bern(t) is known: nothing more is told."""
    if not is_mass_by_letter(context, left, right) or not isinstance(left, Call) or not isinstance(left.args[0], Chain):
        return False
    (at,) = left.args
    fact = context.about(key(at.first), NamedLaw) if isinstance(at, Chain) and isinstance(at.first, Name) else None
    if fact is None or not is_bernoulli(fact.value.law) or not isinstance(at, Chain):
        return False
    (one,) = fact.value.law.args
    mass = right if at.links[0].right == Number("1", Fraction(1)) else right.right if isinstance(right, Sub) else None
    return bool(mass == one)


def is_mass_by_letter(context: Context, left: Node, right: Node) -> bool:
    r"""P(X = 1) = \theta, P(X = 0) = 1 - \theta: masses of a law that nothing else is known of."""
    if not isinstance(left, Call) or not isinstance(left.head, Name) or left.head.base not in ("P", "Pr", "p") or len(left.args) != 1:
        return False
    (at,) = left.args
    if not isinstance(at, Chain) or len(at.links) != 1 or at.links[0].relation != "=" or not isinstance(at.links[0].right, Number):
        return False
    letter = right.right if isinstance(right, Sub) and isinstance(right.left, Number) and right.left.value == 1 else right
    known = context.about(key(stem(left.head)), Masses, JointTable, Meaning) or any(context.outcomes(key(stem(left.head))))
    return isinstance(letter, Name) and letter.sub is None and letter.base.islower() and not known and context.about(key(letter)) is None
