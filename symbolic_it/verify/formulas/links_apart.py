"""Links apart: each relation of a chain as a statement of its own, for chains that cannot be understood as a whole."""

from __future__ import annotations

from dataclasses import replace

from ...notation.syntax import nodes


def links_apart(statement: nodes.Statement) -> list[nodes.Statement]:
    """Each link of a statement's chains as a statement of its own; what an earlier link ends with is in that one's span."""
    out = []
    for chain in statement.chains:
        left = chain.first
        for link in chain.links:
            span = link.span if left is None or left is not chain.first else left.span.cover(link.span)
            out.append(replace(statement, chains=(replace(chain, first=left, links=(link,), span=span),), span=span))
            left = link.right
    return out


__all__ = ["links_apart"]
