r"""Means and variances of a step: E[x_t | x_0] and Var[x_t | x_0] are those of its law, 1 - \bar\alpha_t for one."""

from __future__ import annotations

from ...notation.elaborate.laws.normal_shape import is_scaled_identity, scale_of
from ...notation.syntax import nodes as n
from ...notation.syntax.nodes import BigOp, Call, Name, Node
from .letters import steps_of_call
from .schedule import LAWS, Scalars, expression

_Q = Name("q")


def moment_of_a_step(left: Node, right: Node) -> tuple[Node, Node] | None:
    """What the schedule says that such a mean or variance is, for one coordinate, and the right side; None for any other left side."""
    law = _law(left)
    steps = None if law is None else steps_of_call(law)
    if steps is None or steps not in LAWS or not isinstance(left, BigOp):
        return None
    mean, variance = LAWS[steps]
    scalars = Scalars.of(right)
    if left.kind == "E":
        return expression(mean.replace("{x}", "x")), scalars.written(right)
    return expression(variance), scalars.written(scale_of(right) if is_scaled_identity(right) else right)


def _law(node: Node) -> Call | None:
    """The q(x_t | x_0) of E[x_t | x_0], of E_q[x_t | x_0] and of E_{q(x_t | x_0)}[x_t]."""
    if not isinstance(node, BigOp) or node.kind not in ("E", "Var"):
        return None
    body, binder = node.body, node.binder
    if isinstance(body, n.Given):
        given = body.given.items if isinstance(body.given, (n.Tuple, n.ListNode)) else (body.given,)
        own = binder.distribution is None and binder.names in ((), (_Q,))
        args = (body.body, *given)
        return Call(_Q, args, ("|", *"," * (len(given) - 1)), span=node.span) if own and all(isinstance(a, Name) for a in args) else None
    law = binder.distribution
    return law if isinstance(law, Call) and law.head == _Q and "|" in law.separators and law.args[:1] == (body,) else None


__all__ = ["moment_of_a_step"]
