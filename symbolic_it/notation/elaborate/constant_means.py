r"""Means of constants: E_q[\log p(x)] is \log p(x) where q is a law of z, as q(z) and p(x, z) beside it say."""

from __future__ import annotations

from ..syntax.nodes import BigOp, Call, Name, Node, Statement
from ..syntax.walk import walk
from .roles.letters import is_letter
from .shorthand import rebuilt


def constant_means(statement: Statement) -> Statement:
    """The statement with the body of such an expectation in its place."""
    means = [n for n in walk(statement) if isinstance(n, BigOp) and _law(n) is not None]
    if not means:
        return statement
    calls = [n for n in walk(statement) if isinstance(n, Call) and isinstance(n.head, Name) and n.args]
    return rebuilt(statement, lambda node: _without_mean(node, calls))


def _without_mean(node: Node, calls: list[Call]) -> Node | None:
    law = _law(node)
    if law is None or not isinstance(node, BigOp) or not node.bracketed:
        return None
    drawn = {c.args[0] for c in calls if c.head == law}
    inside = {n for n in walk(node.body) if isinstance(n, Name) and is_letter(n)}
    outcomes = {a for c in walk(node.body) if isinstance(c, Call) for a in c.args}
    if len(drawn) != 1 or not outcomes or not all(isinstance(x, Name) and is_letter(x) for x in (*drawn, *outcomes)):
        return None
    (z,) = drawn
    apart = all(any({z, x} <= set(c.args) for c in calls) for x in outcomes)  # p(x, z): x and z are two variables
    return node.body if apart and z not in inside and law not in inside else None


def _law(node: Node) -> Name | None:
    """The q of E_q[...]."""
    if not isinstance(node, BigOp) or node.kind != "E" or node.binder.distribution is not None or len(node.binder.names) != 1:
        return None
    name = node.binder.names[0]
    return name if isinstance(name, Name) else None
