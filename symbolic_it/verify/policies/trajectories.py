r"""Trajectories: \tau = (s_0, a_0, r_0, s_1, ...) lists what happens, and claims nothing."""

from __future__ import annotations

from ...decide.verdict import Verdict
from ...notation.syntax import nodes as n
from .letters import is_trajectory

_EVENTS = frozenset(["s", "a", "r", "S", "A", "R", "o", "x", "u"])


def of_trajectories(left: n.Node, relation: str, right: n.Node) -> Verdict | None:
    """A definition, where a trajectory is a list of states, actions and rewards; None for any other formula."""
    if relation not in ("=", ":=", "equiv") or not is_trajectory(left) or not isinstance(right, (n.Vector, n.ListNode, n.SetLiteral)):
        return None
    events = [x for x in right.items if not isinstance(x, n.Ellipsis)]
    if events and all(isinstance(x, n.Name) and x.base in _EVENTS for x in events):
        return Verdict("definition", "introduces τ")
    return None
