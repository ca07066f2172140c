r"""Names that stand for other quantities, written out: C \approx 0.5 with C = 1 - h(f) is a statement about h.

What unit a number is in is told by the quantities and logarithms that its name stands for, however far behind they were defined.
"""

from __future__ import annotations

from dataclasses import replace

from ...notation.context import Context, Meaning
from ...notation.elaborate import ElaborationError
from ...notation.elaborate.functionals.functionals import of_call
from ...notation.elaborate.roles.letters import key
from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import nodes as n

_DEEP = 4  # definitions through definitions


def written_out(statement: n.Statement, context: Context) -> n.Statement:
    """The statement with the bodies of defined names in their places; parameters are left, so that it serves to be looked through alone."""
    return rebuilt(statement, lambda node: _body(node, context, ()))


def _body(node: n.Node, context: Context, seen: tuple[str, ...]) -> n.Node | None:
    if isinstance(node, n.Call) and not _is_no_quantity(node):  # H(0.9), after a bare H was defined: that H is none of its own
        return replace(node, args=tuple(rebuilt(a, lambda x: _body(x, context, seen)) for a in node.args))
    head = node.head if isinstance(node, n.Call) else node
    if not isinstance(head, n.Name) or len(seen) >= _DEEP:
        return None
    try:
        name = key(head)
    except ElaborationError:
        return None
    fact = context.about(name)
    if name in seen or fact is None or not isinstance(fact.value, Meaning):
        return None
    return rebuilt(fact.value.body, lambda x: _body(x, context, (*seen, name)))


def _is_no_quantity(call: n.Call) -> bool:
    try:
        return of_call(call) is None
    except ElaborationError:
        return False
