r"""Means over data, E_{(x, y) \in \mathcal{D}}[f]: the examples are drawn from them as in E_{(x, y) \sim \mathcal{D}}[f].

A D of single outcomes, E_{x \in D}[p(x)], may be their alphabet, or a part of it.
"""

from __future__ import annotations

from dataclasses import replace

from ...syntax.nodes import BigOp, Name, Node, Statement
from ..shorthand import rebuilt


def drawn_from_data(statement: Statement) -> Statement:
    """The statement with such means under the law of the data."""

    def change(node: Node) -> Node | None:
        if not isinstance(node, BigOp) or node.kind != "E" or len(node.binder.names) < 2 or node.binder.distribution is not None:
            return None
        if not isinstance(node.binder.domain, Name) or node.binder.domain.base != "D" or node.binder.conditions:
            return None
        drawn = replace(node.binder, domain=None, distribution=node.binder.domain)
        return replace(node, binder=drawn, body=rebuilt(node.body, change))

    return rebuilt(statement, change)
