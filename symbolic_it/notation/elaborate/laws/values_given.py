"""H(Y|x) is H(Y|X = x): a small letter behind the bar of capitals is a value of its capital, not the variable.

Averaged over x it is H(Y|X), which it may exceed as it may exceed H(Y). In H(x|y) all letters are small, and name the variables;
so does a letter that is bold, that the text calls random, or that stands in H(x) or I(x; Y) beside.
"""

from __future__ import annotations

from dataclasses import replace

from ...context import Context, Declared
from ...syntax.nodes import Call, Chain, Link, Name, Node, Number, Statement
from ...syntax.walk import walk
from ..errors import ElaborationError
from ..functionals.functionals import of_call
from ..roles.letters import COUNTERS, LAWS, is_letter, is_variable, key
from ..roles.told_kinds import told_kind
from ..shorthand import rebuilt


def values_given(statement: Statement, context: Context) -> Statement:
    """The statement with H(Y|x) spelled out as H(Y|X = x)."""

    variables = _variables(statement)

    def change(node: Node) -> Node | None:
        if not isinstance(node, Call) or "|" not in node.separators or not _is_functional(node, "H", "h"):
            return None
        bar = node.separators.index("|") + 1
        if not all(map(is_variable, node.args[:bar])):
            return None
        args = node.args[:bar] + tuple(a if a in variables else _spelled_out(a, context) for a in node.args[bar:])
        return None if args == node.args else replace(node, args=args)

    return rebuilt(statement, change)


def _variables(statement: Statement) -> set[Node]:
    """The x of H(x), H(Y, x) and I(x; Y), which is the variable in H(Y|x) as well."""
    out: set[Node] = set()
    for node in walk(statement):
        if isinstance(node, Call) and (_is_functional(node, "H", "h") or (";" in node.separators and _is_functional(node, "I"))):
            out.update(node.args[: node.separators.index("|") + 1] if "|" in node.separators else node.args)
    return out


def _is_functional(node: Call, *names: str) -> bool:
    try:
        found = of_call(node)
    except ElaborationError:
        return False
    return found is not None and found.name in names


def _spelled_out(node: Node, context: Context) -> Node:
    """X = x for x and x_i, X_1 = x_1 for x_1; what is no value as it is."""
    if not isinstance(node, Name) or len(node.base) != 1 or not node.base.islower() or not node.base.isascii() or node.upper is not None:
        return node
    if node.base in LAWS | COUNTERS or not (node.sub is None or isinstance(node.sub, Number) or is_letter(node.sub)):
        return node
    told = context.about(key(node), Declared)
    is_told = told_kind(context, node.base) in ("random", "vector") or (told is not None and told.value.word == "variable")
    if is_told or "bold" in node.accents:
        return node
    capital = Name(node.base.upper(), sub=node.sub if isinstance(node.sub, Number) else None, span=node.span)
    return Chain(capital, (Link("=", node, span=node.span),), span=node.span)
