r"""Sums of masses over what may be a part of the alphabet: -\sum_{x \in S} p(x) \log p(x) is no entropy."""

from __future__ import annotations

from ...notation.context import Context
from ...notation.elaborate.expressions.ranges import may_be_a_part
from ...notation.elaborate.functionals.functionals import of_call
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import children, mentions, walk


def sums_over_a_part(context: Context, node: n.Node) -> bool:
    """Whether such a sum stands in the formula; a mean over data, which weighs by no law, is none."""
    return any(may_be_a_part(context, x) and weighs(x.body, x.binder.names) for x in walk(node) if isinstance(x, n.BigOp) and x.kind in ("sum", "int"))


def weighs(body: n.Node, names: tuple[n.Node, ...]) -> bool:
    """Whether a mass at a bound letter stands outside of logarithms: p(x), p_i, and no f(x) below a log."""
    if isinstance(body, n.Log):
        return False
    if isinstance(body, n.Call) and of_call(body) is None and mentions(body, names):
        return True
    if isinstance(body, n.Name) and body.sub is not None and mentions(body.sub, names):
        return True
    return any(weighs(child, names) for child in children(body))
