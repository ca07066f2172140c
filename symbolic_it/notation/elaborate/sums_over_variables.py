r"""Sums over a random variable: \sum_X p(x) \log p(x) runs over the outcomes of X, which its body writes x."""

from __future__ import annotations

from dataclasses import replace

from ..syntax.nodes import BigOp, Name, Node, Statement
from ..syntax.walk import walk
from .roles.letters import is_variable
from .shorthand import rebuilt


def sums_over_variables(statement: Statement) -> Statement:
    """Such sums and integrals by their outcomes; as they are where the body speaks of X itself, as in \\sum_{X} p(X) \\log p(X)."""

    def change(node: Node) -> Node | None:
        if not isinstance(node, BigOp) or node.kind not in ("sum", "int") or not node.binder.names or not _is_bare(node):
            return None
        if not all(isinstance(n, Name) and is_variable(n) and n.sub is None for n in node.binder.names):
            return None
        bound = [n for n in node.binder.names if isinstance(n, Name)]
        outcomes = [replace(n, base=n.base.lower()) for n in bound]
        inside = {n for n in walk(node.body) if isinstance(n, Name)}
        if inside & set(bound) or not set(outcomes) <= inside:
            return None
        return replace(node, binder=replace(node.binder, names=tuple(outcomes)), body=rebuilt(node.body, change))

    return rebuilt(statement, change)


def _is_bare(node: BigOp) -> bool:
    """Whether nothing but names stands below the sign."""
    b = node.binder
    return not (b.domain or b.distribution or b.lower or b.upper or b.target or b.conditions)
