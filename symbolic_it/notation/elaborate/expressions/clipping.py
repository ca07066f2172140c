"""Clipping: clip(x, a, b) = max(a, min(x, b)) for a <= b, what PPO does with a ratio of probabilities.

Where a > b libraries differ (NumPy gives b, a median of three does not), so that a formula is read for a <= b only.
Source: Schulman et al. 2017, eq. 7.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....terms.term import Maximum, Rational, Term, neg, unfold, walk
from ...syntax.nodes import Call, Name, Node
from ..roles.letters import refuse

if TYPE_CHECKING:
    from ..formula import Env, Formula


def is_clip(node: Node) -> bool:
    """clip(x, a, b)."""
    return (
        isinstance(node, Call)
        and isinstance(node.head, Name)
        and node.head.base == "clip"
        and node.head.sub is None
        and node.separators == (",", ",")
    )


def clipped(f: Formula, env: Env, node: Call) -> Term:
    """The number; that the bounds are in order becomes a condition. Raises ElaborationError where they are not."""
    x, low, high = (f.value(env, a) for a in node.args)
    if isinstance(low, Rational) and isinstance(high, Rational):
        if low.value > high.value:
            raise refuse(node, "clipping between bounds in the wrong order", "clip(x, a, b) with a <= b")
    elif any(t in env.bound.values() for side in (low, high) for t in walk(unfold(side))):
        raise refuse(node, "clipping between bounds that change under a sum", "bounds that are numbers, such as 1 - epsilon")
    else:
        f.supposed.append((low, "<=", high))
    return Maximum((low, neg(Maximum((neg(x), neg(high))))))
