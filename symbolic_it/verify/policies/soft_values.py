r"""Values of policies with a bonus of entropy: V(s) = \alpha log \sum_a e^{Q(s, a)/\alpha}, and the policies they give.

Sources: Haarnoja et al. 2017, theorem 1; Haarnoja et al. 2018, equation 3.
"""

from __future__ import annotations

from itertools import islice

from ...decide.verdict import Verdict
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ..naming.densities import same_form
from ..naming.near_miss import SIGN, negated, single_changes
from ..naming.typed_letters import KINDS

_CHANGES = 16
_REWARDS = frozenset(["r", "R", "Q", "q"])
TITLE = "value of a policy with a bonus of entropy"


def of_soft_values(left: n.Node, relation: str, right: n.Node) -> Verdict | None:
    """The verdict on a soft value or on the policy that it gives; None for any other formula."""
    if relation not in ("=", ":=", "equiv") or not isinstance(left, n.Call):
        return None
    base = _stem(left)
    if base == "V" and len(left.args) == 1:
        agrees = _is_soft_value
    elif base == "pi" and left.separators == ("|",):
        agrees = _is_soft_policy
    else:
        return None
    if not any(KINDS["T"](x) for x in walk(right)) or not any(_is_reward(x) for x in walk(right)):
        return None
    if agrees(left, right):
        return Verdict("definition", f"agrees with the {TITLE}")
    for what, changed in ((SIGN, negated(right)), *_inverted(right), *islice(single_changes(right), _CHANGES)):
        if what in (SIGN, "a weight", "the order of a difference") and agrees(left, changed):
            return Verdict("convention-mismatch", f"not the {TITLE}: it would be with {what} changed")
    return None


def _is_soft_value(left: n.Call, right: n.Node) -> bool:
    """alpha log sum_a e^{Q(s, a)/alpha}, or E[Q(s, a) - alpha log pi(a|s)]."""
    weight = next(x for x in walk(right) if KINDS["T"](x))
    for total in (x for x in walk(right) if isinstance(x, n.BigOp) and x.kind in ("sum", "int") and len(x.binder.names) == 1):
        found = [x for x in walk(total.body) if _is_reward(x) and isinstance(x, n.Call) and x.args == (*left.args, total.binder.names[0])]
        if not found:
            continue
        whole = n.BigOp(total.kind, total.binder, n.Apply("exp", (n.Div(found[0], weight),)))
        if same_form(right, n.Mul(weight, n.Log(whole))):
            return True
    return _is_mean(left, right)


def _is_mean(left: n.Call, right: n.Node) -> bool:
    """E[Q(s, a) - alpha log pi(a|s)]."""
    body = right.body if isinstance(right, n.BigOp) and right.kind == "E" else None
    while isinstance(body, n.Vector) and len(body.items) == 1:
        body = body.items[0]
    match body:
        case n.Sub(n.Call() as value, n.Mul(weight, n.Log(n.Call() as policy, power=None))):
            fits = _is_reward(value) and value.args[:-1] == left.args and policy.args == (value.args[-1], *left.args)
            return fits and KINDS["T"](weight) and _stem(policy) == "pi"
    return False


def _is_soft_policy(left: n.Call, right: n.Node) -> bool:
    """e^{(Q(s, a) - V(s))/alpha}."""
    weight = next(x for x in walk(right) if KINDS["T"](x))
    action, *state = left.args
    values = [x for x in walk(right) if isinstance(x, n.Call) and _stem(x) == "V" and x.args == tuple(state)]
    rewards = [x for x in walk(right) if isinstance(x, n.Call) and _is_reward(x) and x.args == (*state, action)]
    return any(same_form(right, n.Apply("exp", (n.Div(n.Sub(r, v), weight),))) for r in rewards[:2] for v in values[:2])


def _inverted(right: n.Node) -> list[tuple[str, n.Node]]:
    """(1/alpha) log for alpha log, and the other way round."""
    match right:
        case n.Mul(n.Div(n.Number(), weight), body) | n.Div(body, weight) if KINDS["T"](weight):
            return [("a weight", n.Mul(weight, body))]
    return []


def _stem(node: n.Node) -> str:
    head = node.head if isinstance(node, n.Call) else node
    while isinstance(head, n.Pow):
        head = head.base
    return head.base if isinstance(head, n.Name) else ""


def _is_reward(node: n.Node) -> bool:
    return isinstance(node, n.Call) and _stem(node) in _REWARDS
