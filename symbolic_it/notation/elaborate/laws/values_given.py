"""H(Y|x) is H(Y|X = x): a small letter behind the bar of capitals is a value of its capital, not the variable.

Averaged over x it is H(Y|X), which it may exceed as it may exceed H(Y). In H(x|y) all letters are small, and name the variables.
"""

from __future__ import annotations

from dataclasses import replace

from ...context import Context, Declared
from ...syntax.nodes import Call, Chain, Link, Name, Node, Number, Statement
from ..errors import ElaborationError
from ..functionals.functionals import of_call
from ..roles.letters import COUNTERS, LAWS, is_letter, is_variable, key
from ..shorthand import rebuilt


def values_given(statement: Statement, context: Context) -> Statement:
    """The statement with H(Y|x) spelled out as H(Y|X = x)."""

    def change(node: Node) -> Node | None:
        if not isinstance(node, Call) or "|" not in node.separators or not _is_entropy(node):
            return None
        bar = node.separators.index("|") + 1
        if not all(map(is_variable, node.args[:bar])):
            return None
        args = node.args[:bar] + tuple(_spelled_out(a, context) for a in node.args[bar:])
        return None if args == node.args else replace(node, args=args)

    return rebuilt(statement, change)


def _is_entropy(node: Call) -> bool:
    try:
        found = of_call(node)
    except ElaborationError:
        return False
    return found is not None and found.name in ("H", "h")


def _spelled_out(node: Node, context: Context) -> Node:
    """X = x for x and x_i, X_1 = x_1 for x_1; what is no value as it is."""
    if not isinstance(node, Name) or len(node.base) != 1 or not node.base.islower() or not node.base.isascii() or node.upper is not None:
        return node
    if node.base in LAWS | COUNTERS or not (node.sub is None or isinstance(node.sub, Number) or is_letter(node.sub)):
        return node
    told = context.about(key(node), Declared)
    if told is not None and told.value.word == "variable":
        return node
    capital = Name(node.base.upper(), sub=node.sub if isinstance(node.sub, Number) else None, span=node.span)
    return Chain(capital, (Link("=", node, span=node.span),), span=node.span)
