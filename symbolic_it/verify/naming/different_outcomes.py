"""Ratios of laws of different outcomes below a logarithm: log(q(z)/p(x, z)) is in a bound, and in no divergence."""

from __future__ import annotations

from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk

_LAWS = frozenset(["p", "q", "P", "Q", "r", "pi"])


def of_different_outcomes(node: n.Node) -> bool:
    """Whether a formula has the logarithm of a ratio of two laws, called at other outcomes above than below."""
    return any(isinstance(x, n.Log) and isinstance(x.arg, n.Div) and _differ(x.arg.left, x.arg.right) for x in walk(node))


def apart_in_a_divergence(node: n.Node) -> tuple[n.Node, n.Node] | None:
    """The laws of a divergence that have no outcome in common, one of them with that of the other as its condition: D(q(z) || p(x|z))."""
    for x in walk(node):
        if isinstance(x, n.Call) and x.separators == ("||",):
            one, other = map(_outcomes, x.args)
            if one and other and not one & other and (one <= _given(x.args[1]) or other <= _given(x.args[0])):
                return x.args[0], x.args[1]
    return None


def _given(node: n.Node) -> set[n.Node]:
    """What stands behind the bar."""
    return set(node.args[node.separators.index("|") + 1 :]) if isinstance(node, n.Call) and "|" in node.separators else set()


def _differ(above: n.Node, below: n.Node) -> bool:
    one, other = _outcomes(above), _outcomes(below)
    return one is not None and other is not None and one != other


def _outcomes(node: n.Node) -> set[n.Node] | None:
    """What stands before the bar, or the semicolon, of p(x, z | theta)."""
    if not isinstance(node, n.Call) or not isinstance(node.head, n.Name) or node.head.base not in _LAWS:
        return None
    ends = [k for k, mark in enumerate(node.separators, 1) if mark in ("|", ";")]
    return set(node.args[: ends[0] if ends else len(node.args)])
