r"""A normal law whose mean and variance stand in each other's places: N(\sigma^2 I, \mu)."""

from __future__ import annotations

from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ..doubt import Doubt, JudgedLink

_SPREADS = frozenset(["sigma", "Sigma"])


def _is_turned(judged: JudgedLink) -> bool:
    """Whether a positive verdict rests on a normal law with a spread for its mean and a mean for its variance."""
    return judged.verdict.positive and any(map(_is_normal_and_turned, judged.nodes))


def _is_normal_and_turned(node: n.Node) -> bool:
    if not isinstance(node, n.Call) or not isinstance(node.head, n.Name) or node.head.base not in ("N", "Normal") or len(node.args) < 2:
        return False
    mean, spread = node.args[-2:]
    return _names(mean) & _SPREADS != frozenset() and "mu" not in _names(mean) and "mu" in _names(spread) and not _names(spread) & _SPREADS


def _names(node: n.Node) -> frozenset[str]:
    return frozenset(x.base for x in walk(node) if isinstance(x, n.Name))


DOUBT = Doubt("the mean and the variance of a normal law stand in each other's places, most likely", _is_turned, of_names=True)
