r"""Sums that leave out an index or count one too many: -\sum_{i=2}^N y_i \log \hat y_i is no cross-entropy of N classes."""

from __future__ import annotations

from collections.abc import Iterator

from ...notation.syntax import nodes as n
from ...notation.syntax.walk import children, walk


def counts_otherwise(node: n.Node) -> bool:
    r"""Whether such a sum or product stands in the formula; one that goes on from other summands, a + \sum_{i=2}^N b_i, is none."""
    return any(_begins_late(x, goes_on) or _ends_early(x) or _divides_by_too_few(x, node) for x, goes_on in _operators(node))


def _operators(node: n.Node, goes_on: bool = False) -> Iterator[tuple[n.BigOp, bool]]:
    """The sums and products, and whether something is added to each."""
    if isinstance(node, n.BigOp) and node.kind in ("sum", "prod"):
        yield node, goes_on
    added = isinstance(node, (n.Add, n.Sub))
    for child in children(node):
        yield from _operators(child, added or (goes_on and isinstance(node, (n.Mul, n.Div, n.Neg, n.Vector))))


def _begins_late(node: n.BigOp, goes_on: bool) -> bool:
    lower = node.binder.lower
    return isinstance(lower, n.Neg) or (isinstance(lower, n.Number) and lower.value not in (0, 1) and not goes_on)


def _ends_early(node: n.BigOp) -> bool:
    r"""\sum_{i=1}^{N-1} of what is not at i + 1."""
    lower, upper, names = node.binder.lower, node.binder.upper, node.binder.names
    if not (isinstance(lower, n.Number) and lower.value == 1 and isinstance(upper, n.Sub) and isinstance(upper.right, n.Number)):
        return False
    return not any(isinstance(x, n.Add) and x.left in names for x in walk(node.body))


def _divides_by_too_few(node: n.BigOp, whole: n.Node) -> bool:
    r"""\frac1N \sum_{i=0}^N."""
    lower, upper = node.binder.lower, node.binder.upper
    if not (isinstance(lower, n.Number) and lower.value == 0 and isinstance(upper, n.Name)):
        return False
    return any(isinstance(x, n.Div) and x.right == upper for x in walk(whole))
