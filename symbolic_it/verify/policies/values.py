r"""What returns, values, advantages and residuals are in terms of each other and of rewards.

G_t = r_{t+1} + \gamma G_{t+1}; V = E[G], Q = E[r + \gamma V']; A = Q - V; \delta = r + \gamma V' - V; and the generalised estimate
A_t = \sum_l (\gamma \lambda)^l \delta_{t+l}. A reward that follows the action at t is written r_t or r_{t+1}.
Sources: Sutton and Barto 2018, equations 3.8, 3.9, 3.14, 4.6 and 6.5; Schulman et al. 2016, equations 10 to 16.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from ...decide.verdict import Verdict
from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ..naming.algebra import Form, constant, minus, plus
from ..naming.near_miss import SIGN, single_changes
from .changes import other_steps
from .discounted import NotDiscounted, Summand, discounts, summands
from .estimates import same
from .given import Known, given
from .letters import ACTION_VALUE, ADVANTAGE, NOW, RESIDUAL, RETURN, REWARD, VALUE, Quantity, later, quantity_of

TITLES = {
    RETURN: "return",
    VALUE: "value of a state",
    ACTION_VALUE: "value of an action",
    ADVANTAGE: "advantage of an action",
    RESIDUAL: "temporal-difference residual",
}
_CHANGES = 24


def of_values(left: n.Node, relation: str, right: n.Node) -> Verdict | None:
    """The verdict on an equation between such quantities; None for any other formula."""
    if relation in ("<", ">", "<=", ">="):
        cases = _alone(left) is not None and (isinstance(right, n.Number) or _alone(right) is not None)
        return Verdict("data", "a case of what the text leaves open") if cases else None
    if relation == "=" and isinstance(right, n.Number) and _is_mean_advantage(left):
        if right.value == 0:
            return Verdict("definition", "the mean advantage of the actions of a policy is 0")
        witness = {"values": {}, "lhs": "0", "rhs": str(right.value)}
        return Verdict("refuted", "the mean advantage of the actions of a policy is 0", witness=witness, expected="0")
    if relation not in ("=", ":=", "approx", "doteq", "equiv"):
        return None
    if (rest := _beside_an_advantage(left, right)) is not None:
        solved = of_values(rest[0], relation, rest[1])
        return (
            replace(solved, message=solved.message.replace(TITLES[ADVANTAGE], TITLES[RETURN]))
            if solved is not None and solved.word != "undecided"
            else solved
        )
    for one, other in ((left, right), (right, left)):
        quantity = _alone(one)
        if quantity is None or not _speaks_of_any(other):
            continue
        kinds = _roles(one, quantity, other)
        other = _at_its_time(one, other)
        if _is_told_with_lambda(one) and not _has_lambda(other):
            continue
        for kind in kinds:
            if _fits(replace(quantity, kind=kind), other):
                return Verdict("definition", f"agrees with the definition of the {TITLES[kind]}")
        for kind in kinds:
            for what, changed in islice(_changes(kind, other), _CHANGES):
                if _fits(replace(quantity, kind=kind), changed):
                    return Verdict("convention-mismatch", f"not the {TITLES[kind]}: it would be with {what} changed")
    if (told := same(left, right) if relation == "=" else None) is not None:
        return told
    head = _alone(left)
    if head is None or not _speaks_of_any(right) or (head.kind == RESIDUAL and isinstance(right, n.Log)):
        return None  # delta = log r is a log-ratio
    kinds = _roles(left, head, right)
    return Verdict("undecided", f"a name of the {TITLES[kinds[0]]}; that this is its value is not shown") if kinds else None


def weighted_advantage(left: n.Node, relation: str, right: n.Node) -> Verdict | None:
    """The verdict on the end of a derivation of A^{GAE}, the sum of residuals by (gamma lambda)^l; None for any other formula."""
    found = of_values(left, relation, right) if _has_lambda(right) and any(isinstance(x, n.BigOp) for x in walk(right)) else None
    return found if found is not None and found.positive and (head := _alone(left)) is not None and head.kind == ADVANTAGE else None


def _beside_an_advantage(left: n.Node, right: n.Node) -> tuple[n.Node, n.Node] | None:
    r"""A_t and R_t - V(s_t) of R_t = A_t + V(s_t), the return that a value is fitted to; None for any other equation."""
    head = _alone(left)
    if head is None or head.kind not in (RETURN, REWARD) or not isinstance(right, (n.Add, n.Sub)):
        return None
    kinds = [q.kind if (q := _alone(x)) is not None else None for x in (right.left, right.right)]
    of_return = replace(left, base="G") if isinstance(left, n.Name) and left.base == "R" else left
    if kinds == [ADVANTAGE, VALUE]:
        return right.left, n.Sub(of_return, right.right) if isinstance(right, n.Add) else n.Add(of_return, right.right)
    if kinds == [VALUE, ADVANTAGE] and isinstance(right, n.Add):
        return right.right, n.Sub(of_return, right.left)
    return None


def _at_its_time(one: n.Node, other: n.Node) -> n.Node:
    """Q(s, a) - V(s) beside A_t, where no state bears a time: s and a are those of the step t."""
    head = one.base if isinstance(one, n.Pow) else one
    if not isinstance(head, n.Name) or not isinstance(head.sub, n.Name) or head.sub.sub is not None:
        return other
    calls = [x for x in walk(other) if isinstance(x, n.Call) and x.args]
    states = {a for x in calls for a in x.args if isinstance(a, n.Name) and a.base in ("s", "a")}
    if not states or any(a.sub is not None or a.sup for a in states):
        return other
    time = head.sub
    return rebuilt(other, lambda x: n.Name(x.base, x.accents, time) if x in states else None)


def _is_told_with_lambda(node: n.Node) -> bool:
    """A^{GAE(gamma, lambda)}."""
    return isinstance(node, n.Pow) and _has_lambda(node.exponent)


def _has_lambda(node: n.Node) -> bool:
    return any(x == n.Name("lambda") for x in walk(node))


def _is_mean_advantage(node: n.Node) -> bool:
    r"""\sum_a \pi(a|s) A(s, a), E_{a \sim \pi}[A(s, a)]."""
    averaged = any(
        (
            isinstance(x, n.BigOp)
            and x.kind == "E"
            and x.binder.distribution is not None
            and x.binder.names[:1]
            and _is_action(x.binder.names[0])
        )
        or (isinstance(x, n.BigOp) and x.kind == "sum" and x.binder.names[:1] and _is_action(x.binder.names[0]))
        for x in walk(node)
    )
    try:
        parts = summands(node) if averaged else []
    except NotDiscounted:
        return False
    return len(parts) == 1 and parts[0].kind == ADVANTAGE and parts[0].factor == 1 and not parts[0].ahead and not parts[0].summed


def _is_action(node: n.Node) -> bool:
    return isinstance(node, n.Name) and node.base in ("a", "A")


def _speaks_of_any(node: n.Node) -> bool:
    return any(isinstance(x, (n.Name, n.Call, n.Pow)) and quantity_of(x) is not None for x in walk(node))


def _alone(node: n.Node) -> Quantity | None:
    """The quantity that a side is, or is the expectation of: that of a residual, given an action, is an advantage."""
    known = given(node)
    while True:
        match node:
            case n.BigOp("E", _, body) | n.Given(body, _):
                node = body
            case n.Vector((item,)):
                node = item
            case _:
                break
    found = quantity_of(node) if isinstance(node, (n.Name, n.Call, n.Pow)) else None
    averaged = found is not None and known is not None and known.of_an_action
    return replace(found, kind=ADVANTAGE) if averaged and found is not None and found.kind == RESIDUAL else found


def _roles(left: n.Node, quantity: Quantity, right: n.Node) -> tuple[str, ...]:
    """What the left side may be: R_t is a return where it is a sum of rewards."""
    if quantity.kind != REWARD:
        return (quantity.kind,)
    head = left.head if isinstance(left, n.Call) else left
    return (RETURN,) if isinstance(head, n.Name) and head.base == "R" and left not in list(walk(right)) else ()


def is_advantage(time: Form, node: n.Node) -> bool:
    """Whether a formula is the advantage of the action at a step, in one of its forms."""
    return _fits(Quantity(ADVANTAGE, time), node)


def _fits(quantity: Quantity, node: n.Node) -> bool:
    """Whether a formula is what the quantity is."""
    try:
        parts = summands(node)
    except NotDiscounted:
        return False
    if not parts or not all(p.first for p in parts):
        return False
    known = given(node)
    if quantity.time == NOW:
        quantity = replace(quantity, time=_moment(known, parts))
    free, time = not discounts(node), quantity.time
    mine = [p for p in parts if not (p.kind == VALUE and p.factor == -1 and not p.ahead and not p.summed)]
    baseline = [p for p in parts if p not in mine]
    if len(baseline) > 1 or any(p.factor != 1 for p in mine) or not mine:
        return False
    match quantity.kind:
        case "residual":
            return bool(baseline) and _is_residual(quantity, mine, baseline[0], free)
        case "advantage" if {p.kind for p in mine} <= {RESIDUAL, ADVANTAGE} and not baseline:
            return _is_estimate(quantity, mine)
        case "advantage":
            if not baseline or baseline[0].time != time:
                return False
            return _is_one(mine, (ACTION_VALUE, RETURN), time) or _is_return(mine, time, (VALUE,), free)
        case "return":
            return not baseline and _is_return(mine, time, (RETURN, VALUE), free)
        case "V":
            if baseline or (known is not None and known.of_an_action):
                return False
            return _is_one(mine, (ACTION_VALUE, RETURN), time) or _is_return(mine, time, (VALUE, RETURN), free)
    if baseline or (known is not None and not known.of_an_action):
        return False
    if {p.kind for p in mine} == {ADVANTAGE, VALUE} and len(mine) == 2:
        return all(p.time == time and not p.ahead for p in mine)
    return _is_one(mine, (RETURN,), time) or _is_return(mine, time, (VALUE, ACTION_VALUE, RETURN), free)


def _moment(known: Known | None, parts: list[Summand]) -> Form:
    """Which step "now" is: that of the state that is given, or the one that all is discounted to."""
    if known is not None and known.time is not None:
        return known.time
    times = {p.time for p in parts} | {p.base for p in parts}
    return NOW if NOW in times or later(NOW) in times else parts[0].base


def _is_one(parts: list[Summand], kinds: tuple[str, ...], time: Form) -> bool:
    return len(parts) == 1 and parts[0].kind in kinds and parts[0].time == time and not parts[0].ahead and not parts[0].summed


def _is_residual(quantity: Quantity, parts: list[Summand], baseline: Summand, free: bool) -> bool:
    """r + gamma V(s') - V(s), at whichever of the two steps it is counted."""
    if len(parts) != 2 or {p.kind for p in parts} != {REWARD, VALUE} or any(p.summed or p.weighted for p in parts):
        return False
    (reward,) = (p for p in parts if p.kind == REWARD)
    (value,) = (p for p in parts if p.kind == VALUE)
    here = baseline.time
    right_step = value.time == later(here) and (free or value.base == here) and not reward.ahead
    return right_step and quantity.time in (here, later(here)) and reward.time in (here, later(here))


def _is_estimate(quantity: Quantity, parts: list[Summand]) -> bool:
    """delta_t, sums of discounted residuals, and delta_t + gamma lambda A_{t+1}."""
    if any(p.base != quantity.time for p in parts) or len({p.weighted for p in parts if p.ahead}) > 1:
        return False
    further = [p for p in parts if p.kind == ADVANTAGE]
    if not further:
        return _consecutive(parts)
    return len(further) == 1 and bool(further[0].ahead) and not further[0].summed and len(parts) > 1


def _is_return(parts: list[Summand], time: Form, ends: tuple[str, ...], free: bool) -> bool:
    """Rewards from a step on, and what is left after them."""
    rewards = [p for p in parts if p.kind == REWARD]
    rest = [p for p in parts if p.kind != REWARD]
    if not rewards or len(rest) > 1 or any(p.weighted for p in parts) or not _consecutive(rewards):
        return False
    begin = rewards[0].base
    if begin not in (time, later(time)) or any(p.base != begin for p in rewards):
        return free and _in_steps(rewards, rest, time)
    if not rest:
        return True
    (end,) = rest
    if end.kind not in ends or end.summed or end.time == time:
        return False
    steps = [p.ahead for p in rewards]
    if not free and not any(p.summed for p in rewards) and (end.ahead in steps or plus(end.ahead, minus(constant(1))) not in steps):
        return False  # what is left begins where the rewards end
    return (end.base == time) if not free else len(rewards) == 1 and not rewards[0].summed and end.time == later(time)


def _in_steps(rewards: list[Summand], rest: list[Summand], time: Form) -> bool:
    """The undiscounted sum of all rewards from a step on."""
    return not rest and len(rewards) == 1 and rewards[0].summed and rewards[0].lower in (time, later(time), *([None] if not time else []))


def _consecutive(parts: list[Summand]) -> bool:
    """Whether single summands lie 0, 1, 2 ... steps ahead, apart from the last of a sum with dots."""
    if any(p.summed for p in parts):
        return len(parts) == 1
    steps = [p.ahead for p in parts]
    return len(set(steps)) == len(steps) and frozenset() in steps


def _changes(kind: str, node: n.Node) -> Iterator[tuple[str, n.Node]]:
    """The formula with one sign changed, also in an index: outer things first. A return may be counted from the step before."""
    yield from ((what, changed) for what, changed in single_changes(node) if what == SIGN)
    letters = "sSrRAa" if kind in (RESIDUAL, ADVANTAGE) else "sSrR"
    yield from (("the sign of an index", changed) for changed in other_steps(node, letters))
