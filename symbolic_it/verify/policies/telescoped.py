r"""Sums of residuals written out: \sum_{l<k} \gamma^l \delta_{t+l} = -V(s_t) + r_t + ... + \gamma^k V(s_{t+k}).

The values in between cancel; of a sum without end no last value is left. Source: Schulman et al. 2016, equations 11 to 15.
"""

from __future__ import annotations

from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ..naming.algebra import Form, constant, minus, plus
from ..naming.forms import Forms
from .discounted import NotDiscounted, Summand, summands
from .letters import RESIDUAL, REWARD, VALUE, later


def telescopes(left: n.Node, right: n.Node) -> bool:
    """Whether the one side is such a sum and the other the rewards, less the value now, and the last value."""
    try:
        one, other = summands(left), summands(right)
    except NotDiscounted:
        return False
    if len(one) != 1 or one[0].kind != RESIDUAL or not one[0].summed or one[0].weighted or one[0].factor != 1 or not one[0].first:
        return False
    (length,) = _lengths(left) or (None,)
    if length is None or any(p.weighted for p in other):
        return False
    now = one[0].base
    rewards = [p for p in other if p.kind == REWARD]
    values = [p for p in other if p.kind == VALUE]
    if len(rewards) + len(values) != len(other) or not rewards or any(p.factor != 1 for p in rewards):
        return False
    baseline = [p for p in values if p.factor == -1 and p.time == now and not p.ahead and not p.summed]
    ends = [p for p in values if p not in baseline]
    if len(baseline) != 1 or any(p.factor != 1 or p.summed for p in ends):
        return False
    dotted = any(isinstance(x, n.Ellipsis) for x in walk(right))
    if not any(_are_all(rewards, first, length, dotted, right) for first in (now, later(now))):
        return False
    if length == ():
        return not ends
    return len(ends) == 1 and ends[0].ahead == length and ends[0].base == now


def _lengths(node: n.Node) -> list[Form | tuple[()]]:
    """How many terms the one sum has: k of \\sum_{l=0}^{k-1}, () without end."""
    sums = [x for x in walk(node) if isinstance(x, n.BigOp) and x.kind == "sum"]
    if len(sums) != 1 or not isinstance(sums[0].binder.lower, n.Number) or sums[0].binder.lower.value != 0:
        return []
    upper = sums[0].binder.upper
    return [] if upper is None else [()] if isinstance(upper, n.Infinity) else [plus(Forms().of(upper), constant(1))]


def _are_all(rewards: list[Summand], first: Form, length: Form | tuple[()], dotted: bool, right: n.Node) -> bool:
    """Whether they are the rewards of all the steps, as a sum of as many terms or with dots up to the last."""
    if any(p.base != first for p in rewards):
        return False
    if len(rewards) == 1 and rewards[0].summed:
        return not dotted and rewards[0].first and _lengths(right) == [length]
    steps: list[Form] = [p.ahead for p in rewards]
    if not dotted or any(p.summed for p in rewards) or not {frozenset(), constant(1)} <= set(steps):
        return False
    return length == () or plus(length, minus(constant(1))) in steps  # type: ignore[arg-type]
