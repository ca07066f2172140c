r"""Margins that a text defines, m = log(pi(y_w)/pi(y_l)) - ...: -\log \sigma(m) is a loss on what m was said to be."""

from __future__ import annotations

from ...notation.context import EARLIER, Context, Meaning
from ...notation.elaborate import ElaborationError
from ...notation.elaborate.relations.shapes import full_name
from ...notation.elaborate.roles.letters import key
from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from .loss_letters import LOSSES_AND_OBJECTIVES
from .typed_letters import KINDS

_DEPTH = 3  # margins of margins


def with_margins(context: Context, node: n.Node, depth: int = _DEPTH) -> n.Node:
    """The formula with every name in it that this section has defined by two answers spelled out."""
    bound = {x for y in walk(node) if isinstance(y, n.Binder) for name in y.names for x in walk(name)}

    def told(x: n.Node) -> n.Node | None:
        if isinstance(x, n.BigOp):
            return None
        body = None if x in bound else _told(context, x)
        spelled = None if body is None else with_margins(context, body, depth - 1)
        return n.Vector((spelled,)) if spelled is not None and (depth < _DEPTH or _is_of_two_answers(spelled)) else None

    return rebuilt(node, told) if depth else node


def _told(context: Context, node: n.Node) -> n.Node | None:
    head, args = (node.head, node.args) if isinstance(node, n.Call) else (node, ())
    if not isinstance(head, n.Name) or head.base in LOSSES_AND_OBJECTIVES:
        return None
    try:
        names = [(key(head), args)] if not args else [(key(head), args), (full_name(n.Call(head, args)) or "", ())]
    except ElaborationError:
        return None
    for name, parameters in names:
        fact = context.about(name)
        if fact is not None and fact.scope != EARLIER and isinstance(fact.value, Meaning) and fact.value.parameters == parameters:
            return fact.value.body
    return None


def _is_of_two_answers(body: n.Node) -> bool:
    """Whether it is of a policy or of rewards for both a preferred and a rejected answer."""
    calls = [x for x in walk(body) if isinstance(x, n.Call)]
    return any(_only(x, "W", "L") or _only(x, "U", "V") or _only(x, "Rho", "Omega") for x in calls) and any(
        _only(x, "L", "W") or _only(x, "V", "U") or _only(x, "Omega", "Rho") for x in calls
    )


def _only(node: n.Node, kind: str, other: str) -> bool:
    return KINDS[kind](node) and not KINDS[other](node)
