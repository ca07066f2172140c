"""Variables that are affine in another: after Y = aX + b, h(Y) = h(X) + log |a| is of aX + b."""

from __future__ import annotations

from dataclasses import replace

from ...notation.elaborate.roles.letters import is_variable
from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ..state import State


def with_affine_variables(statement: n.Statement, state: State) -> n.Statement:
    """The statement with h(aX + b) for h(Y), where X and the factor stand in it and Y nowhere else."""
    nodes = [x for chain in statement.chains for x in walk(chain)]
    calls = [x for x in nodes if _is_entropy(x)]
    names = {x for x in nodes if isinstance(x, n.Name)}
    for call in dict.fromkeys(calls):
        (name,) = call.args  # type: ignore[attr-defined]
        told = next((body for left, body in reversed(state.defined) if left == name), None)
        inside = _parts(told)
        if inside is None or sum(x == name for x in nodes) != sum(x == call for x in nodes):
            continue
        variable, factor = inside
        if variable in names and (factor is None or factor in names):
            put = {call: replace(call, args=(told,))}  # type: ignore[call-arg]
            return replace(statement, chains=tuple(rebuilt(c, put.get) for c in statement.chains))
    return statement


def _is_entropy(node: n.Node) -> bool:
    return (
        isinstance(node, n.Call)
        and node.head == n.Name("h")
        and len(node.args) == 1
        and isinstance(node.args[0], n.Name)
        and is_variable(node.args[0])
    )


def _parts(node: n.Node | None) -> tuple[n.Name, n.Name | None] | None:
    """The X and the a of aX + b, aX, X + b."""
    if isinstance(node, (n.Add, n.Sub)):
        if not isinstance(node.right, n.Name) or is_variable(node.right):
            return None
        return (node.left, None) if isinstance(node.left, n.Name) and is_variable(node.left) else _parts(node.left)
    match node:
        case n.Mul(n.Name() as factor, n.Name() as variable) if is_variable(variable) and (not is_variable(factor) or factor.base == "A"):
            return variable, factor
    return None
