r"""Functions of a parameter at another: r_t(\theta_{old}) of r_t(\theta) = \pi_\theta(a|s)/\pi_{\theta_{old}}(a|s)."""

from __future__ import annotations

from dataclasses import replace

from ..context import Context, Meaning
from ..syntax.nodes import Call, Name, Node, Statement
from ..syntax.walk import walk
from .roles.letters import key_if_any
from .shorthand import rebuilt

_PARAMETERS = frozenset(["theta", "phi", "psi", "omega"])


def at_other_parameters(statement: Statement, context: Context) -> Statement:
    """The statement with such functions as what they are at the parameter they are called at."""
    calls = {x for x in walk(statement) if isinstance(x, Call) and len(x.args) == 1 and isinstance(x.head, Name)}
    known = {call: body for call in calls if (body := _body(call, context)) is not None}
    return rebuilt(statement, lambda x: known.get(x) if isinstance(x, Call) else None) if known else statement


def _body(call: Call, context: Context) -> Node | None:
    (at,) = call.args
    if not isinstance(at, Name) or at.base not in _PARAMETERS or at == Name(at.base):
        return None
    own = Name(at.base)
    fact = context.about(key_if_any(call.head), Meaning)
    if fact is None or fact.value.parameters != (own,):
        return None

    body: Node = fact.value.body

    def put(node: Node) -> Node | None:
        if not isinstance(node, Name):
            return None
        return replace(at, span=node.span) if node == own else replace(node, sub=at) if node.sub == own else node

    return rebuilt(body, put)


__all__ = ["at_other_parameters"]
