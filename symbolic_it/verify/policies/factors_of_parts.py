"""What a part of an objective is multiplied by: weights, indicators, ratios of policies, advantages."""

from __future__ import annotations

from fractions import Fraction

from ...notation.syntax import nodes as n
from ..naming.typed_letters import KINDS

WEIGHTS = frozenset(["beta", "lambda", "alpha", "eta", "kappa", "tau", "gamma", "c", "w", "zeta", "xi", "mu"])


def is_weight(node: n.Node) -> bool:
    match node:
        case n.Number(value=value):
            return value > 0
        case n.Name(base=base):
            return base in WEIGHTS
        case n.Sub(n.Number(value=Fraction(numerator=1, denominator=1)), n.Name(base=base)):
            return base in WEIGHTS
        case n.Pow(n.Name(base="T" | "tau"), n.Number()):
            return True
        case n.Div(above, below):
            return (is_weight(above) or isinstance(above, n.Abs)) and (
                is_weight(below) or isinstance(below, (n.Abs, n.Name, n.Number)) or _is_length(below)
            )
        case n.Mul(left, right):
            return is_weight(left) and is_weight(right)
    return False


def _is_length(node: n.Node) -> bool:
    """The length of all answers, sum_i |o_i|."""
    return isinstance(node, n.BigOp) and node.kind == "sum" and isinstance(node.body, n.Abs)


def is_indicator(node: n.Node) -> bool:
    """1[t = T], I(t = T), 1_{t = T}."""
    head = node.head if isinstance(node, n.Call) else node
    told = isinstance(node, n.Call) or (isinstance(node, n.Name) and node.sub is not None)
    return told and isinstance(head, n.Name) and head.base in ("1", "I") and bool({"bb", "bold"} & set(head.accents))


def is_state(node: n.Node) -> bool:
    return isinstance(node, n.Name) and node.base in ("s", "S", "x")


def is_ratio(node: n.Node) -> bool:
    if isinstance(node, n.Div):
        return KINDS["W"](node.left) and KINDS["U"](node.right)
    if isinstance(node, n.Apply) and node.function == "exp":
        return node.power is None  # e^\Delta, of a difference of log probabilities
    if isinstance(node, n.Log):
        return isinstance(node.arg, n.Call) and isinstance(node.arg.head, n.Name) and node.arg.head.base == "pi" and KINDS["W"](node.arg)
    head = node.head if isinstance(node, n.Call) else node
    return isinstance(head, n.Name) and head.base in ("rho", "r", "w") and not head.accents


def is_advantage(node: n.Node) -> bool:
    head = node.head if isinstance(node, n.Call) else node
    while isinstance(head, n.Pow):
        head = head.base
    return isinstance(head, n.Name) and head.base == "A"
