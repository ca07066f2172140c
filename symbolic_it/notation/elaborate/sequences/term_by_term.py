r"""Sums term by term: \sum_{i=1}^n H(X_i | X_{<i}) <= \sum_{i=1}^n H(X_i) holds for each term.

So do products of what is not negative. What is not so of the terms may still be so of the sums: nothing is refuted in this way.
"""

from __future__ import annotations

from dataclasses import replace

from ...syntax.nodes import Add, BigOp, Binder, Call, Chain, Div, Mul, Name, Neg, Node, Number, Statement, Sub
from ...syntax.walk import walk
from ..shorthand import rebuilt
from .blocks import block_of, runs, summed_over


def term_by_term(statement: Statement) -> tuple[Statement, Name] | None:
    """What the formula says of the terms of its sums over one range, and the index; None where a side is no such sum."""
    found: list[tuple[str, BigOp]] = []
    chains = []
    for chain in statement.chains:
        sides = (chain.first, *(link.right for link in chain.links))
        terms = [None if side is None else _term(side, found) for side in sides]
        if len(sides) < 2 or None in terms:
            return None
        first, *others = terms
        links = tuple(replace(k, right=t) for k, t in zip(chain.links, others, strict=True) if t is not None)
        chains.append(Chain(first, links, span=chain.span))
    if not found or len({kind for kind, _ in found}) != 1 or len({_range(x.binder) for _, x in found}) != 1:
        return None
    (index,) = found[0][1].binder.names
    if not isinstance(index, Name) or not any(_names_members(x.body, index) for _, x in found):
        return None
    if found[0][0] == "prod" and any(link.relation not in ("=", ":=", "equiv") for chain in chains for link in chain.links):
        return None

    def change(node: Node) -> Node | None:
        return index if isinstance(node, Name) and any(node == x.binder.names[0] for _, x in found) else None

    return replace(statement, chains=tuple(rebuilt(c, change) for c in chains)), index


def _range(binder: Binder) -> tuple[Node | None, Node | None]:
    return binder.lower, binder.upper


def _term(side: Node, found: list[tuple[str, BigOp]]) -> Node | None:
    """The term of a side at the index; the sums in it are added to what was found."""
    match side:
        case Add(left, right) | Sub(left, right):
            a, b = _term(left, found), _term(right, found)
            return None if a is None or b is None or found[-1][0] == "prod" else replace(side, left=a, right=b)
        case Neg(body):
            inner = _term(body, found)
            return None if inner is None or found[-1][0] == "prod" else replace(side, body=inner)
        case Mul(Number(), body):
            inner = _term(body, found)
            return None if inner is None or found[-1][0] == "prod" else replace(side, right=inner)
        case Div(body, Number()):
            inner = _term(body, found)
            return None if inner is None or found[-1][0] == "prod" else replace(side, left=inner)
        case BigOp("sum" | "prod", binder, body) if len(binder.names) == 1 and not summed_over(side):
            if binder.lower is None or binder.upper is None or binder.conditions or binder.domain is not None:
                return None
            found.append((side.kind, side))
            return body
    return None


def _names_members(body: Node, index: Name) -> bool:
    """Whether a term speaks of the members up to the index."""
    calls = [n for n in walk(body) if isinstance(n, Call)]
    blocks = [b for call in calls for b in (*(b for _, b in runs(call).values()), *(b for b in map(block_of, call.args) if b))]
    return any(index in set(walk(b.last)) for b in blocks)
