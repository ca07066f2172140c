r"""Quantities that a sentence defines behind its formula in its own way: -H(q, p), where H(q, p) = \sum_x q(x) \log p(x)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ...notation.context import Context
from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import ReadError, read_rows
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ..naming.exactly import equals
from .formula import Formula


def holds_as_defined_behind(left: n.Node, right: n.Node, context: Context, formula: Formula) -> bool:
    """Whether an equation holds once the quantities in it stand for what the formulas behind it in its sentence give them."""
    told = {call: body for call, body in _definitions(formula.maths_after) if any(x == call for side in (left, right) for x in walk(side))}
    if not told:
        return False

    def change(node: n.Node) -> n.Node | None:
        return told.get(node) if isinstance(node, n.Call) else None

    sides = rebuilt(left, change), rebuilt(right, change)
    found = (equals(there, *sides) for there in (context, replace(context, facts=())))  # what holds of all laws holds of those told
    return any(v is not None and v.positive for v in found)


def _definitions(maths: tuple[str, ...]) -> Iterator[tuple[n.Call, n.Node]]:
    for tex in maths:
        try:
            chains = [c for s in read_rows(tex) for c in s.chains]
        except ReadError:
            continue
        for chain in chains:
            if isinstance(chain.first, n.Call) and len(chain.links) == 1 and chain.links[0].relation in ("=", ":="):
                body = chain.links[0].right
                if not any(x == chain.first for x in walk(body)):
                    yield chain.first, body
