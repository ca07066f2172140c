"""The logit of a probability by its name: logit(p) = log(p/(1 - p)), and not the logarithm of the odds against it."""

from __future__ import annotations

from fractions import Fraction

from ...decide.verdict import Verdict
from ...notation.context import Context
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from .exactly import equals

_ONE = n.Number("1", Fraction(1))


def of_the_logit(context: Context, left: n.Node, relation: str, right: n.Node) -> Verdict | None:
    """The verdict on a formula with logarithms for the logit of something; None for any other, as scores are called logits, too."""
    if (
        relation not in ("=", ":=")
        or not isinstance(left, n.Call)
        or not isinstance(left.head, n.Name)
        or left.head.base != "logit"
        or len(left.args) != 1
    ):
        return None
    (p,) = left.args
    if left.head.sub is not None or not any(isinstance(x, n.Log) and any(y == p for y in walk(x.arg)) for x in walk(right)):
        return None
    odds = n.Div(p, n.Sub(_ONE, p))
    found = equals(context, right, n.Log(odds, None, spelling="log"))
    if found is not None and found.positive:
        return Verdict("definition", "agrees with the definition of logit")
    turned = equals(context, right, n.Log(n.Div(n.Sub(_ONE, p), p), None, spelling="log"))
    if turned is not None and turned.positive:
        return Verdict("convention-mismatch", "not the logit: it would be with its sign changed")
    return Verdict("undecided", "that this is the logit is not shown")


__all__ = ["of_the_logit"]
