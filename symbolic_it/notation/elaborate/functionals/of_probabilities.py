"""Divergences of two probabilities: D(p || q) of numbers p and q is that of the laws (p, 1 - p) and (q, 1 - q).

p and q are numbers where the text has given both a value, or where the formula has 1 - p and 1 - q and neither is a law in it.
"""

from __future__ import annotations

from fractions import Fraction

from ...context import Context, Scalar
from ...syntax.nodes import BigOp, Call, Name, Node, Number, Statement, Sub, Vector
from ...syntax.walk import walk
from ..roles.letters import key
from ..shorthand import rebuilt
from .divergences import OF_TWO_LAWS
from .functionals import of_call

_ONE = Number("1", Fraction(1))


def with_coins(statement: Statement, context: Context) -> Statement:
    """The statement with such pairs written as vectors."""
    called = {n.head for n in walk(statement) if isinstance(n, Call)} | {
        n.binder.distribution for n in walk(statement) if isinstance(n, BigOp) and n.binder.distribution is not None
    }
    indexed = {n.base for n in walk(statement) if isinstance(n, Name) and n.sub is not None and not isinstance(n.sub, Number)}
    missed = {n.right for n in walk(statement) if isinstance(n, Sub) and n.left == _ONE}

    def is_number(node: Node) -> bool:
        if not isinstance(node, Name) or node in called or node.base in indexed or not (node.sub is None or isinstance(node.sub, Number)):
            return False
        fact = context.about(key(node))
        if fact is not None:
            return isinstance(fact.value, Scalar) and 0 <= fact.value.value <= 1
        return node in missed

    def change(node: Node) -> Node | None:
        if not isinstance(node, Call) or len(node.args) != 2 or not all(map(is_number, node.args)):
            return None
        found = of_call(node)
        if found is None or found.name not in OF_TWO_LAWS or found.name == "PPL":
            return None
        first, second = (Vector((a, Sub(_ONE, a, span=a.span)), "(", span=a.span) for a in node.args)
        return Call(node.head, (first, second), node.separators, node.bracket, span=node.span)

    return rebuilt(statement, change)
