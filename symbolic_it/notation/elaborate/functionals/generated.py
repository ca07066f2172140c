r"""Divergences that a function below their letter generates: D_f(P \| Q) and D_\phi(a, b), where the text has defined the function.

D_f(P \| Q) is the mean of f(P/Q) under Q (Csiszár 1967), D_\phi(a, b) of numbers \phi(a) - \phi(b) - \phi'(b)(a - b) (Bregman 1967).
"""

from __future__ import annotations

from dataclasses import replace

from ...context import Context, Meaning
from ...syntax.nodes import BigOp, Binder, Call, Div, Mul, Name, Node, Number, Statement, Sub
from ..errors import ElaborationError
from ..roles.letters import LAWS, is_letter, key
from ..shorthand import rebuilt

_NUMBERS = frozenset([*"abrstuvxyz", "rho"])


def generated(statement: Statement, context: Context) -> Statement:
    """The statement with such divergences spelled out."""

    def change(node: Node) -> Node | None:
        if not isinstance(node, Call) or not isinstance(node.head, Name) or node.head.base != "D" or len(node.args) != 2:
            return None
        function = node.head.sub
        if not isinstance(function, Name) or function.sub is not None or not _is_defined(context, function):
            return None
        one, other = node.args
        if all(map(_is_law, node.args)):
            return _of_laws(function, one, other, node)  # type: ignore[arg-type]
        if node.separators == (",",) and all(map(_is_number, node.args)):
            return _of_numbers(function, one, other, node)
        return None

    return rebuilt(statement, change)


def _of_laws(function: Name, one: Name, other: Name, node: Node) -> Node:
    x = Name("x", span=node.span)
    ratio = Div(Call(one, (x,), (), span=node.span), Call(other, (x,), (), span=node.span), span=node.span)
    return BigOp("E", Binder((x,), distribution=other, span=node.span), Call(function, (ratio,), (), span=node.span), True, span=node.span)


def _of_numbers(function: Name, one: Node, other: Node, node: Node) -> Node:
    def at(head: Name, arg: Node) -> Call:
        return Call(head, (arg,), (), span=node.span)

    slope = Mul(at(replace(function, sup="'"), other), Sub(one, other, span=node.span), span=node.span)
    return Sub(Sub(at(function, one), at(function, other), span=node.span), slope, span=node.span)


def _is_defined(context: Context, function: Name) -> bool:
    """Whether the text has given f(x) a formula in x alone."""
    try:
        fact = context.about(key(function), Meaning)
    except ElaborationError:
        return False
    return fact is not None and len(fact.value.parameters) == 1 and is_letter(fact.value.parameters[0])


def _is_law(node: Node) -> bool:
    return isinstance(node, Name) and node.base in LAWS and node.sup is None


def _is_number(node: Node) -> bool:
    return isinstance(node, Number) or (isinstance(node, Name) and node.base in _NUMBERS and node.sup is None)
