"""The temperature below a softmax: the T of q_T(x) = exp(z_x/T)/Z is a number, and no random variable as the X of p_X."""

from __future__ import annotations

from dataclasses import replace

from ..context import Context, Meaning
from ..syntax.nodes import Call, Derivative, Div, Name, Node, Pow, Statement, Text
from ..syntax.walk import walk
from .roles.letters import key_if_any
from .shorthand import rebuilt

_T = Name("T")
_LAWS = frozenset("pqrstwmfg")  # the z_T beside z_S are the scores of a teacher


def temperature_below(statement: Statement, context: Context) -> Statement:
    """The statement with the T below a name as a label, where T is divided by, or the text has told the name by a formula in T."""
    named = {n for n in walk(statement) if isinstance(n, Name) and n.sub == _T and n.base in _LAWS}
    if not named or any(isinstance(x, Call) and Name("t") in x.args for x in walk(statement)):
        return statement
    here = any(map(_is_divided_by, walk(statement)))
    numbers = {n for n in named if here or _is_told(n, context)}

    def change(node: Node) -> Node | None:
        return replace(node, sub=Text("T")) if isinstance(node, Name) and node in numbers else None

    return rebuilt(statement, change) if numbers else statement


def _is_divided_by(node: Node) -> bool:
    if isinstance(node, Derivative):
        return _T in node.variables
    return isinstance(node, Div) and (node.right == _T or (isinstance(node.right, Pow) and node.right.base == _T))


def _is_told(name: Name, context: Context) -> bool:
    """Whether the text has told it by a formula in T."""
    fact = context.about(key_if_any(name), Meaning)
    return fact is not None and any(map(_is_divided_by, walk(fact.value.body)))
