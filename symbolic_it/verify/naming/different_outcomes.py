"""Ratios of laws of different outcomes below a logarithm: log(q(z)/p(x, z)) is in a bound, and in no divergence."""

from __future__ import annotations

from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk

_LAWS = frozenset(["p", "q", "P", "Q", "r", "pi"])


def of_different_outcomes(node: n.Node) -> bool:
    """Whether a formula has the logarithm of a ratio of two laws, called at other outcomes above than below."""
    return any(isinstance(x, n.Log) and isinstance(x.arg, n.Div) and _differ(x.arg.left, x.arg.right) for x in walk(node))


def _differ(above: n.Node, below: n.Node) -> bool:
    one, other = _outcomes(above), _outcomes(below)
    return one is not None and other is not None and one != other


def _outcomes(node: n.Node) -> set[n.Node] | None:
    """What stands before the bar, or the semicolon, of p(x, z | theta)."""
    if not isinstance(node, n.Call) or not isinstance(node.head, n.Name) or node.head.base not in _LAWS:
        return None
    ends = [k for k, mark in enumerate(node.separators, 1) if mark in ("|", ";")]
    return set(node.args[: ends[0] if ends else len(node.args)])
