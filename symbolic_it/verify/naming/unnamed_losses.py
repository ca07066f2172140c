"""Losses of no further name: a sum of logarithms of probabilities with a plus is none, but a likelihood."""

from __future__ import annotations

from ...decide.verdict import Verdict
from ...notation.elaborate.roles.letters import LAWS
from ...notation.syntax import nodes as n
from .resolve import is_unnamed_loss, speaks_of_likelihood


def unnamed_loss(name: n.Name, right: n.Node, verdict: Verdict, sentence: str) -> Verdict:
    """A loss of no further name is no sum of logarithms of probabilities with a plus: that is a likelihood."""
    if not (is_unnamed_loss(name) or name.base in ("L", "loss", "Loss")) or speaks_of_likelihood(sentence) or name.base == "l":
        return verdict
    body, sign, weighted = right, 1, False
    while True:
        match body:
            case n.Neg(inner):
                body, sign = inner, -sign
            case n.Mul(n.Neg(left), inner):
                body, sign = n.Mul(left, inner), -sign
            case n.Mul(n.Div(n.Number(), _), inner) | n.Div(n.BigOp() as inner, _):
                body = inner
            case n.BigOp(kind=("sum" | "E")):
                body = body.body
            case n.Vector((inner,)):
                body = inner
            case n.Mul(weight, n.Log() as inner):
                body, weighted = inner, _stem(weight).base in ("y", "t", "p", "P")  # of a class, so that its logarithm is of a probability
            case _:
                break
    plain = isinstance(body, n.Log) and isinstance(body.arg, (n.Call, n.Name, n.Indexed)) and body.power is None
    if plain and sign > 0 and (weighted or _of_probability(body)):
        return Verdict("undecided", "a loss that is never positive: a sign may be missing")
    return verdict


def _of_probability(log: n.Node) -> bool:
    assert isinstance(log, n.Log)
    name = _stem(log.arg)
    return name.base in LAWS or (name.base == "y" and bool(name.accents))


def _stem(node: n.Node) -> n.Name:
    while isinstance(node, (n.Call, n.Indexed)):
        node = node.head if isinstance(node, n.Call) else node.body
    return node if isinstance(node, n.Name) else n.Name("")
