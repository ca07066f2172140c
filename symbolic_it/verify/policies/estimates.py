r"""Two expressions for one return or advantage: residuals written out in rewards and values, dots as a sum.

\delta_t + \gamma \delta_{t+1} = -V(s_t) + r_t + \gamma r_{t+1} + \gamma^2 V(s_{t+2}) telescopes (Schulman et al. 2016, equations 11 to 14).
"""

from __future__ import annotations

from itertools import islice

from ...decide.verdict import Verdict
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ..naming.algebra import Exact, Form, constant, plus
from ..naming.near_miss import SIGN, single_changes
from .discounted import NotDiscounted, Summand, discounts, summands
from .letters import ACTION_VALUE, RESIDUAL, REWARD, VALUE, later
from .telescoped import telescopes

_CHANGES = 24
_Table = dict[tuple[str, Form, Form], Exact]


def same(left: n.Node, right: n.Node) -> Verdict | None:
    """Whether two sides are one estimate, by residuals written out; None where they speak of other things."""
    if not _speaks_of_several(left) or not _speaks_of_several(right) or not _are_averaged_alike(left, right):
        return None
    if _are_same(left, right) or telescopes(left, right) or telescopes(right, left):
        return Verdict("definition", "both sides are the same rewards and values")
    for what, changed in islice(single_changes(right), _CHANGES):
        if what == SIGN and (_are_same(left, changed) or telescopes(left, changed)):
            return Verdict("convention-mismatch", "the rewards and values on both sides differ: they would agree with a sign changed")
    return None


def _speaks_of_several(node: n.Node) -> bool:
    try:
        return bool(summands(node))
    except NotDiscounted:
        return False


def _are_averaged_alike(left: n.Node, right: n.Node) -> bool:
    """E[V(s') | s] is not E[V(s')], nor V(s'); an action value may be the mean of a reward and a value."""
    one, other = _averages(left), _averages(right)
    if one and other:
        return one == other
    bare = right if one else left
    return one == other or any(p.kind == ACTION_VALUE for p in summands(bare))


def _averages(node: n.Node) -> set[n.Node | None]:
    """What stands below the expectations, and behind their bars."""
    found = [x for x in walk(node) if isinstance(x, n.BigOp) and x.kind == "E"]
    given = {x.given for x in walk(node) if isinstance(x, n.Given)}
    return {*(x.binder for x in found), *given}


def _are_same(left: n.Node, right: n.Node) -> bool:
    try:
        one, other = summands(left), summands(right)
    except NotDiscounted:
        return False
    dotted = [any(isinstance(x, n.Ellipsis) for x in walk(side)) for side in (left, right)]
    if any(dotted) or any(p.summed for p in (*one, *other)):
        return _is_series(one, dotted[0]) and _is_series(other, dotted[1]) and one[0].base == other[0].base and one[0].kind == other[0].kind
    if any(p.weighted for p in (*one, *other)):
        return False
    free = not (discounts(left) or discounts(right))
    written_out = any(_table(one, late, free) == _table(other, late, free) for late in (False, True))
    return written_out or _is_one_step(one, other, free) or _is_one_step(other, one, free)


def _is_series(parts: list[Summand], dotted: bool) -> bool:
    """One quantity at all steps from one on, as a sum or with dots."""
    if len({p.kind for p in parts}) != 1 or len({p.base for p in parts}) != 1 or any(p.factor != 1 or not p.first for p in parts):
        return False
    steps: list[Form] = [p.ahead for p in parts]
    if dotted:
        return len(parts) > 1 and not any(p.summed for p in parts) and {frozenset(), constant(1)} <= set(steps)
    return len(parts) == 1 and parts[0].summed


def _table(parts: list[Summand], late: bool, free: bool) -> _Table:
    """The factors of rewards and values. ``late``: the reward after step t is r_{t+1}; ``free``: nothing is discounted."""
    out: _Table = {}

    def add(kind: str, time: Form, ahead: Form, factor: Exact) -> None:
        key = (kind, time, ahead)
        out[key] = out.get(key, 0) + factor

    for p in parts:
        if p.kind == RESIDUAL:
            add(REWARD, later(p.time) if late else p.time, p.ahead, p.factor)
            add(VALUE, later(p.time), p.ahead if free else plus(p.ahead, constant(1)), p.factor)
            add(VALUE, p.time, p.ahead, -p.factor)
        else:
            add(p.kind, p.time, p.ahead, p.factor)
    return {k: v for k, v in out.items() if v}


def _is_one_step(one: list[Summand], other: list[Summand], free: bool) -> bool:
    """Q(s_t, a_t) - V(s_t) = r_t + gamma V(s_{t+1}) - V(s_t)."""
    rest = {(p.kind, p.time, p.ahead): p.factor for p in one if p.kind != ACTION_VALUE}
    actions = [p for p in one if p.kind == ACTION_VALUE]
    if len(actions) != 1 or actions[0].factor != 1 or actions[0].ahead or actions[0].summed:
        return False
    time, ahead = actions[0].time, constant(0 if free else 1)
    for reward in (time, later(time)):
        step = {(REWARD, reward, frozenset()): 1, (VALUE, later(time), ahead): 1}
        if {**rest, **step} == {(p.kind, p.time, p.ahead): p.factor for p in other}:
            return True
    return False
