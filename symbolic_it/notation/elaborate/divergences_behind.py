r"""Divergences behind an expectation without brackets: -E_{z \sim q} \log p(x|z) + D(q(z|x) || p(z)) is (-E \log p) + D

The z of a divergence is none that is drawn, so the divergence is no part of what the mean is of; its sign is the one written before it.
"""

from __future__ import annotations

from dataclasses import replace

from ..syntax.nodes import Add, BigOp, Call, Chain, Link, Mul, Name, Neg, Node, Statement, Sub
from ..syntax.walk import walk

_Terms = list[tuple[bool, Node]]  # whether it is added, and the term


def divergences_behind(statement: Statement) -> Statement:
    """The statement with such divergences after the expectations that they stand behind."""
    if not any(isinstance(n, BigOp) and n.kind == "E" and n.ambiguous for n in walk(statement)):
        return statement
    return replace(statement, chains=tuple(map(_chain, statement.chains)))


def _chain(chain: Chain) -> Chain:
    first = None if chain.first is None else _side(chain.first)
    links: tuple[Link, ...] = tuple(replace(link, right=_side(link.right)) for link in chain.links)
    return replace(chain, first=first, links=links)


def _side(node: Node) -> Node:
    kept, behind = _parted(node)
    for added, term in behind:
        kept = (Add if added else Sub)(kept, term, span=node.span)
    return kept


def _parted(node: Node) -> tuple[Node, _Terms]:
    """A side without the divergences at its end, and those with their signs."""
    match node:
        case BigOp("E", body=Add() | Sub() as body) if node.ambiguous and not node.bracketed:
            kept, behind = _at_the_end(body)
            return (replace(node, body=kept, ambiguous=isinstance(kept, (Add, Sub))), behind) if behind else (node, [])
        case Neg(body) | Mul(_, body):
            kept, behind = _parted(body)
            if not behind:
                return node, []
            return (Neg(kept, span=node.span) if isinstance(node, Neg) else replace(node, right=kept)), behind
        case Add(_, right) | Sub(_, right):
            kept, behind = _parted(right)
            return (replace(node, right=kept), behind) if behind else (node, [])
    return node, []


def _at_the_end(body: Node) -> tuple[Node, _Terms]:
    behind: _Terms = []
    while isinstance(body, (Add, Sub)) and _is_divergence(body.right):
        behind.insert(0, (isinstance(body, Add), body.right))
        body = body.left
    return body, behind


def _is_divergence(node: Node) -> bool:
    r"""D(q || p), \beta D(q || p)."""
    if isinstance(node, Mul):
        return _is_divergence(node.right) and not any(isinstance(n, (Call, BigOp)) for n in walk(node.left))
    return isinstance(node, Call) and node.separators == ("||",) and isinstance(node.head, Name)
