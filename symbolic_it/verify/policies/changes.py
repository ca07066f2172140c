"""A formula with one thing in it changed: a part wherever it stands, the sign of an index."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk


def replaced(node: n.Node, old: n.Node, new: n.Node) -> n.Node:
    """The formula with one part exchanged."""
    return rebuilt(node, lambda x: new if x == old else None)


def other_steps(node: n.Node, letters: str) -> Iterator[n.Node]:
    """s_{t-1} for s_{t+1}, one name of these letters at a time."""
    for name in dict.fromkeys(x for x in walk(node) if isinstance(x, n.Name) and x.base in letters and isinstance(x.sub, (n.Add, n.Sub))):
        assert isinstance(name, n.Name) and isinstance(name.sub, (n.Add, n.Sub))
        turned = (n.Sub if isinstance(name.sub, n.Add) else n.Add)(name.sub.left, name.sub.right)
        yield replaced(node, name, replace(name, sub=turned))
