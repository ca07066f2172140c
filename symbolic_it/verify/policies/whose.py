r"""Whose values and means a formula is about: V^\pi(s) = E_{a \sim \mu}[Q^\pi(s, a)] is of two policies, and no definition.

Elsewhere marks are left out (see `letters`): a formula is called right only where those that are written agree. A value without a
mark agrees with any; \pi stands for \pi_\theta, and for no \pi', \pi_{old} or \mu.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from ...notation.names import spelling
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from .letters import ACTION_VALUE, VALUE, is_trajectory, quantity_of
from .scores import is_objective, is_policy, parameter

_POLICIES = frozenset(["pi", "mu", "beta", "b", "nu"])
_STATES = frozenset(["s", "S", "x", "o"])
_ACTIONS = frozenset(["a", "A", "u", "y"])
_OPTIMAL = "*"


def of_one_policy(left: n.Node, right: n.Node) -> bool:
    """Whether all values, means and scores of an equation may be those of one policy, and actions are averaged where they must be."""
    sides = (left, right)
    owners, acting, scored = set(_owners(*sides)), set(_acting(*sides)), set(_scored(*sides))
    if any(not _agree(a, b) for a, b in combinations(sorted(owners | acting | scored), 2)):
        return False
    best = any(
        isinstance(x, n.BigOp) and x.kind == "max" and any(_is_action(y) for y in x.binder.names) for side in sides for x in walk(side)
    )
    if best and owners - {_OPTIMAL}:
        return False
    if scored and not _averages_actions(*sides):
        return False
    return not any(len(marks) > 1 for marks in _parameters(*sides).values()) and not _is_of_an_action_only_on_one_side(left, right)


def _agree(a: str, b: str) -> bool:
    short, long = sorted((a, b), key=len)
    return a == b or (short == "pi" and long in {f"pi_{x}" for x in ("theta", "phi", "psi", "omega", "w")})


def _key(name: n.Node) -> str | None:
    try:
        return spelling(name) if isinstance(name, n.Name) else None
    except ValueError:
        return None


def _owners(*sides: n.Node) -> Iterator[str]:
    r"""The policies above values, V^\pi, V^*, and that of an objective J(\theta)."""
    for x in (x for side in sides for x in walk(side)):
        head = x.head if isinstance(x, n.Call) else x
        if isinstance(x, n.Call) and is_objective(x) and x.args:
            policy = parameter(x.args[0])
            yield from [f"pi_{policy}"] if policy else [k] if (k := _key(x.args[0])) is not None and k.startswith("pi") else []
        if quantity_of(x) is None:
            continue
        if isinstance(head, n.Pow) and isinstance(head.exponent, n.Name) and head.exponent.base in _POLICIES:
            yield _key(head.exponent) or ""
        base = head.base if isinstance(head, n.Pow) else head
        if isinstance(base, n.Name) and base.sup == "*":
            yield _OPTIMAL


def _acting(*sides: n.Node) -> Iterator[str]:
    """The policies that draw the actions of means."""
    inside = {id(y) for side in sides for x in walk(side) if isinstance(x, n.Derivative) for y in walk(x)}
    for x in (x for side in sides for x in walk(side)):
        if isinstance(x, n.BigOp) and x.kind == "E" and _acts(x):
            below = x.binder.names if x.binder.distribution is None else (x.binder.distribution,)
            heads = [law.head if isinstance(law, n.Call) else law for law in below]
            yield from (_key(head) or "" for head in heads if isinstance(head, n.Name) and head.base in _POLICIES)
        elif isinstance(x, n.Call) and id(x) not in inside and _is_of_an_action(x):
            yield _key(x.head) or ""


def _is_of_an_action(call: n.Call) -> bool:
    """mu(a|s), whatever it is called."""
    named = isinstance(call.head, n.Name) and call.head.base in _POLICIES
    return named and call.separators[:1] == ("|",) and _is_action(call.args[0])


def _scored(*sides: n.Node) -> Iterator[str]:
    r"""The policies of \nabla \log \pi_\theta(a|s)."""
    for x in (x for side in sides for x in walk(side)):
        if isinstance(x, n.Derivative):
            yield from (
                _key(y.head) or ""
                for y in walk(x)
                if isinstance(y, n.Call) and is_policy(y) and isinstance(y.head, n.Name) and y.head.base == "pi"
            )


def _averages_actions(*sides: n.Node) -> bool:
    means = [x for side in sides for x in walk(side) if isinstance(x, n.BigOp) and x.kind == "E"]
    return not means or any(map(_acts, means))


def _acts(mean: n.BigOp) -> bool:
    """Whether a mean is over actions or trajectories too, and not over states alone."""
    names = [y for x in mean.binder.names for y in (x.items if isinstance(x, (n.Tuple, n.ListNode)) else (x,))]
    return not names or not all(isinstance(x, n.Name) and x.base in _STATES for x in names)


def _is_action(node: n.Node) -> bool:
    return (isinstance(node, n.Name) and node.base in _ACTIONS) or is_trajectory(node)


def _parameters(*sides: n.Node) -> dict[str, set[str]]:
    """The parameters below the rewards and values of each kind: r_theta beside r_phi."""
    out: dict[str, set[str]] = {}
    for x in (x for side in sides for x in walk(side)):
        found = quantity_of(x) if isinstance(x, n.Call) else None
        head = x.head if isinstance(x, n.Call) else None
        if found is not None and isinstance(head, n.Name) and isinstance(head.sub, n.Name) and parameter(n.Name(head.sub.base)) is not None:
            out.setdefault(found.kind, set()).add(_key(head.sub) or "")
    return out


def _is_of_an_action_only_on_one_side(left: n.Node, right: n.Node) -> bool:
    """V(s) = Q(s, a): a state has no action of its own, and nothing averages."""
    head = quantity_of(left) if isinstance(left, (n.Name, n.Call, n.Pow)) else None
    other = quantity_of(right) if isinstance(right, n.Call) else None
    return head is not None and head.kind == VALUE and other is not None and other.kind == ACTION_VALUE
