r"""The importance-weighted bound, L_K = E[log(1/K sum_k p(x, z_k)/q(z_k|x))], known by its form.

Source: Burda, Grosse and Salakhutdinov 2016, equation 8.
"""

from __future__ import annotations

from fractions import Fraction

from ...decide.verdict import Verdict
from ...notation.syntax import nodes as n
from ...notation.syntax.nodes import BigOp, Call, Log, Name, Node, Number
from ...notation.syntax.walk import walk


def of_importance_weights(left: Node, relation: str, right: Node) -> Verdict | None:
    """The verdict on a bound that is the mean logarithm of a mean of ratios of laws; None for any other formula."""
    if relation not in ("=", ":=", "equiv") or not isinstance(left.head if isinstance(left, Call) else left, Name):
        return None
    body = right.body if isinstance(right, BigOp) and right.kind == "E" else None
    while isinstance(body, n.Vector) and len(body.items) == 1:
        body = body.items[0]
    match body:
        case Log(n.Mul(factor, BigOp("sum") as total), power=None) | n.Mul(Log(factor, power=None), BigOp("sum") as total):
            pass
        case Log(n.Div(BigOp("sum") as total, below), power=None):
            factor = n.Div(Number("1", Fraction(1)), below)
        case Log(BigOp("sum") as total, power=None):
            factor = Number("1", Fraction(1))
        case _:
            return None
    ratio = total.body
    if not isinstance(ratio, n.Div) or not _is_law(ratio.left) or not _is_law(ratio.right):
        return None
    mean = isinstance(factor, n.Div) and isinstance(factor.left, Number) and factor.left.value == 1 and factor.right == total.binder.upper
    first = total.binder.lower
    joint, guide = ratio.left, ratio.right
    fits = mean and isinstance(first, Number) and first.value == 1 and _base(joint) == "p" and _base(guide) == "q"
    if fits and isinstance(joint, Call) and isinstance(guide, Call) and "|" not in joint.separators and _is_numbered(joint, guide, total, right):
        return Verdict("definition", "agrees with the importance-weighted bound")
    return Verdict("undecided", "a mean logarithm of a sum of ratios; that it is the importance-weighted bound is not shown")


def _is_numbered(joint: Call, guide: Call, total: BigOp, mean: Node) -> bool:
    """Whether p(x, z_k) and q(z_k|x) are of the z_k that is summed over and of one x, and the mean is under q."""
    drawn, *given = guide.args
    own = isinstance(drawn, Name) and len(total.binder.names) == 1 and drawn.sub == total.binder.names[0] and not total.binder.conditions
    law = mean.binder.distribution if isinstance(mean, BigOp) else None
    return own and set(joint.args) == {drawn, *given} and (law is None or any(isinstance(x, Name) and x.base == "q" for x in walk(law)))


def _is_law(node: Node) -> bool:
    return isinstance(node, Call) and _base(node) in ("p", "q")


def _base(node: Node) -> str:
    return node.head.base if isinstance(node, Call) and isinstance(node.head, Name) else ""
