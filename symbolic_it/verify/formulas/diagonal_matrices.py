r"""Diagonal matrices that the text has told: |\Sigma| is the product of their entries, tr(\Sigma) the sum."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ..state import State

_ONE = n.Number("1", Fraction(1))


def with_diagonal_matrices(statement: n.Statement, state: State) -> n.Statement:
    """The statement with products and sums of its entries for the determinant and the trace of such a matrix, where it stands nowhere else."""
    nodes = [x for chain in statement.chains for x in walk(chain)]
    for name in dict.fromkeys(x for x in nodes if isinstance(x, n.Name) and x.base == "Sigma"):
        told = next((body for left, body in reversed(state.defined) if left == name), None)
        entries = _entries(told, nodes)
        whole = [x for x in nodes if _of_the_whole(x, name) is not None]
        if entries is None or not whole or sum(x == name for x in nodes) != len(whole):
            continue

        def change(x: n.Node, name: n.Name = name, entries: tuple[n.Node, n.Binder] = entries) -> n.Node | None:
            kind = _of_the_whole(x, name)
            return None if kind is None else n.BigOp(kind, entries[1], entries[0], bracketed=True)

        return replace(statement, chains=tuple(rebuilt(c, change) for c in statement.chains))
    return statement


def _of_the_whole(node: n.Node, name: n.Name) -> str | None:
    match node:
        case n.Abs(body) | n.Apply("det", (body,)) if body == name:
            return "prod"
        case n.Call(n.Name("det"), (body,)) if body == name:
            return "prod"
        case n.Apply("tr", (body,)) | n.Call(n.Name("tr" | "Tr"), (body,)) if body == name:
            return "sum"
    return None


def _entries(told: n.Node | None, nodes: list[n.Node]) -> tuple[n.Node, n.Binder] | None:
    r"""\sigma_j^2 and j = 1, ..., d, from diag(\sigma_1^2, \dots, \sigma_d^2) or, with a sum of the formula to say how it runs, diag(\sigma^2)."""
    if not isinstance(told, n.Apply) or told.function != "diag":
        return None
    letter = n.Name("j")
    sums = [
        x.binder
        for x in nodes
        if isinstance(x, n.BigOp) and x.kind in ("sum", "prod") and len(x.binder.names) == 1 and x.binder.upper is not None
    ]
    if len(told.args) == 1 and sums:
        index = sums[0].names[0]
        entry = _at(told.args[0], index)
        return None if entry is None else (entry, sums[0])
    if len(told.args) < 3 or not isinstance(_root(told.args[-1]), n.Name):
        return None
    last = _root(told.args[-1])
    assert isinstance(last, n.Name)
    first = _root(told.args[0])
    if not isinstance(first, n.Name) or first.sub != _ONE or last.sub is None or replace(first, sub=None) != replace(last, sub=None):
        return None
    entry = _at(rebuilt(told.args[0], lambda x: replace(first, sub=None) if x == first else None), letter)
    return None if entry is None else (entry, n.Binder((letter,), lower=_ONE, upper=last.sub))


def _root(node: n.Node) -> n.Node:
    return node.base if isinstance(node, n.Pow) else node


def _at(entry: n.Node, index: n.Node) -> n.Node | None:
    name = _root(entry)
    if not isinstance(name, n.Name) or name.sub is not None:
        return None
    return rebuilt(entry, lambda x: replace(name, sub=index) if x == name else None)
