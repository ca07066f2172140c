"""Losses of no further name: a sum of logarithms of probabilities with a plus is none, but a likelihood."""

from __future__ import annotations

import re

from ...decide.verdict import Verdict
from ...notation.elaborate.roles.letters import LAWS
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from .near_miss import speaks_loosely, turns_over
from .resolve import is_unnamed_loss, speaks_of_likelihood

_FALLS = re.compile(r"\bloss(?:es)?\b|minimi[sz]|손실|최소화|损失|最小化|損失", re.I)


def unnamed_loss(name: n.Name, right: n.Node, verdict: Verdict, sentence: str, near: str = "") -> Verdict:
    """A loss of no further name is no sum of logarithms of probabilities with a plus: that is a likelihood.

    ``near``: the words right beside the formula, which may call it a loss.
    """
    if not (is_unnamed_loss(name) or name.base in ("L", "loss", "Loss")) or speaks_of_likelihood(sentence) or (name.base == "l" and _share_inside(right) is None):
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
    if isinstance(body, n.Log) and body.power is None and (share := _share(body.arg)) is not None:
        sign, plain = sign * share, True
    else:
        plain = isinstance(body, n.Log) and isinstance(body.arg, (n.Call, n.Name, n.Indexed)) and body.power is None
        plain = plain and (weighted or _of_probability(body))
    if plain and sign > 0:
        if _FALLS.search(near) is not None and not (turns_over(sentence) or speaks_loosely(near)):
            return Verdict("convention-mismatch", "a loss that is never positive: it would be the usual one with a sign changed")
        return Verdict("undecided", "a loss that is never positive: a sign may be missing")
    return verdict


def _share_inside(right: n.Node) -> int | None:
    """What the one logarithm of a formula is of, if it is a share of a sum of exponentials."""
    logs = [x for x in walk(right) if isinstance(x, n.Log)]
    return _share(logs[0].arg) if len(logs) == 1 else None


def _share(node: n.Node) -> int | None:
    """1 for e^{z_i}/sum_j e^{z_j}, which is at most 1, -1 for its inverse; None for anything else."""
    if not isinstance(node, n.Div):
        return None
    above, below = (_is_sum_of_powers(x) for x in (node.left, node.right))
    return None if above == below else 1 if below and _is_power(node.left) else -1 if above and _is_power(node.right) else None


def _is_sum_of_powers(node: n.Node) -> bool:
    return isinstance(node, n.BigOp) and node.kind == "sum" and _is_power(node.body)


def _is_power(node: n.Node) -> bool:
    return (isinstance(node, n.Pow) and node.base == n.Name("e")) or (isinstance(node, n.Apply) and node.function == "exp")


def _of_probability(log: n.Node) -> bool:
    assert isinstance(log, n.Log)
    name = _stem(log.arg)
    return name.base in LAWS or (name.base == "y" and bool(name.accents))


def _stem(node: n.Node) -> n.Name:
    while isinstance(node, (n.Call, n.Indexed)):
        node = node.head if isinstance(node, n.Call) else node.body
    return node if isinstance(node, n.Name) else n.Name("")
