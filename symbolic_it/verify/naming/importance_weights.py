r"""The importance-weighted bound, L_K = E[log(1/K sum_k p(x, z_k)/q(z_k|x))], known by its form.

Source: Burda, Grosse and Salakhutdinov 2016, equation 8.
"""

from __future__ import annotations

from fractions import Fraction

from ...decide.verdict import Verdict
from ...notation.syntax import nodes as n
from ...notation.syntax.nodes import BigOp, Call, Log, Name, Node, Number


def of_importance_weights(left: Node, relation: str, right: Node) -> Verdict | None:
    """The verdict on a bound that is the mean logarithm of a mean of ratios of laws; None for any other formula."""
    if relation not in ("=", ":=", "equiv") or not isinstance(left.head if isinstance(left, Call) else left, Name):
        return None
    body = right.body if isinstance(right, BigOp) and right.kind == "E" else None
    while isinstance(body, n.Vector) and len(body.items) == 1:
        body = body.items[0]
    match body:
        case Log(n.Mul(factor, BigOp("sum") as total)) | n.Mul(Log(factor), BigOp("sum") as total):
            pass
        case Log(n.Div(BigOp("sum") as total, below)):
            factor = n.Div(Number("1", Fraction(1)), below)
        case Log(BigOp("sum") as total):
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
    if fits and isinstance(joint, Call) and isinstance(guide, Call) and "|" not in joint.separators and guide.args[0] in joint.args:
        return Verdict("definition", "agrees with the importance-weighted bound")
    return Verdict("undecided", "a mean logarithm of a sum of ratios; that it is the importance-weighted bound is not shown")


def _is_law(node: Node) -> bool:
    return isinstance(node, Call) and _base(node) in ("p", "q")


def _base(node: Node) -> str:
    return node.head.base if isinstance(node, Call) and isinstance(node.head, Name) else ""
