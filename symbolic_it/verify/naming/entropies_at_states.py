"""The entropy of a policy at a state, which the policy alone stands for."""

from __future__ import annotations

from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk


def without_its_state(left: n.Node, right: n.Node) -> n.Node:
    r"""S[\pi](s), the entropy of a policy at a state, as S[\pi], where the right side is of that state."""
    match left:
        case n.Mul(n.Call(n.Name("S" | "H"), (n.Name("pi"),)) as of_policy, n.Name() as state) if any(x == state for x in walk(right)):
            return n.Call(n.Name("H"), of_policy.args, of_policy.separators)
    return left
