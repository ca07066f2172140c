r"""Losses that cannot be the means they are called: a bare sum, N times one, a masked sum divided by all of its length."""

from __future__ import annotations

import re

from ...notation.elaborate.roles.letters import is_history
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ...patterns import regex

_MEAN = regex(
    r"\b(?:mean(?! field)|average[ds]?|averaging|per[- ](?:\w+ )?(?:token|word|symbol|character))\b|平均|평균|Mittel|durchschnittlich\w*|moyenn\w*|promedio|medi[ao]\b|средн\w+",
    re.I,
)
_NOT_OF_IT = regex(r"\b(?:up to|proportional|without|instead|unnormali[sz]ed|total|sum(?:med)?)\b", re.I)
_TOTAL = regex(r"\b(?:total|summed)\b[^.;]{0,40}\b(?:is|:|=)", re.I)
_MASKS = frozenset(["m", "M", "mask", "w"])


def no_mean(right: n.Node, near: str) -> str | None:
    """Why a loss is not the mean that the words beside it call it, or hardly one at all; None where nothing speaks against it."""
    if any(_is_of_a_label(x) for x in walk(right)):
        return "the logarithm is of the label here, not of the prediction"
    if any(isinstance(x, n.BigOp) and x.kind == "prod" and isinstance(x.body, n.Log) for x in walk(right)):
        return "a product of logarithms"
    if any(isinstance(x, n.Log) and _is_sum_over_tokens(x.arg) for x in walk(right)):
        return "the logarithm of a sum over the tokens of a text, whose probabilities multiply"
    total, below, times = _taken_apart(right)
    if total is None:
        return None
    if times is not None and times == total.binder.upper:
        return "multiplied by the number of its terms"
    if below is not None and _divides_by_classes(total, below):
        return "divided by the number of classes, not of examples"
    called = _MEAN.search(near) is not None and _NOT_OF_IT.search(near) is None
    if below is not None and below == total.binder.upper and _TOTAL.search(near) is not None and _MEAN.search(near) is None:
        return "called a total, and it is a mean"
    kept, others = _mask_of(total.body), isinstance(below, n.BigOp)
    if kept is not None and called and below is not None and (below == total.binder.upper or (others and _mask_of(below) != kept)):
        return "divided by another number than that of the terms that the mask keeps"
    if called and isinstance(below, (n.Sub, n.Add, n.Mul)) and total.binder.upper in set(walk(below)):
        return "divided by another number than that of its terms"
    if kept is None and called and below is None and times is None and isinstance(_bare(total.body), n.Log):
        return "called a mean, and it is a sum"
    return None


def _bare(node: n.Node) -> n.Node:
    return node.body if isinstance(node, n.Neg) else node


def _is_sum_over_tokens(node: n.Node) -> bool:
    """sum_t p(w_t | w_{<t})"""
    inside = node.body if isinstance(node, n.BigOp) and node.kind == "sum" else None
    return isinstance(inside, n.Call) and "|" in inside.separators and any(isinstance(x, n.Name) and is_history(x) for x in inside.args)


def _taken_apart(right: n.Node) -> tuple[n.BigOp | None, n.Node | None, n.Node | None]:
    """The outermost sum, what it is divided by, and what it is multiplied with."""
    match right:
        case n.Neg(inner) | n.Vector((inner,)):
            return _taken_apart(inner)
        case n.BigOp(kind="sum"):
            return right, None, None
        case n.Div(above, below):
            total, under, times = _taken_apart(above)
            return (total, below, times) if under is None else (None, None, None)
        case n.Mul(n.Div(n.Number(), below), inner) | n.Mul(n.Neg(n.Div(n.Number(), below)), inner):
            total, under, times = _taken_apart(inner)
            return (total, below, times) if under is None else (None, None, None)
        case n.Mul(n.Name() as factor, n.BigOp(kind="sum") as total) | n.Mul(n.Neg(n.Name() as factor), n.BigOp(kind="sum") as total):
            return total, None, factor
    return None, None, None


def _divides_by_classes(total: n.BigOp, below: n.Node) -> bool:
    r"""\frac1K \sum_i \sum_{k=1}^K y_{ik} \log p_{ik}"""
    inner = total.body
    if not isinstance(inner, n.BigOp) or inner.kind != "sum" or inner.binder.upper != below or total.binder.upper == below:
        return False
    return isinstance(inner.body, n.Mul) and isinstance(inner.body.right, n.Log) and total.binder.upper is not None


def _mask_of(node: n.Node) -> n.Node | None:
    """m_t of m_t log p and of sum_t m_t; 1 - m_t of (1 - m_t) log p."""
    if isinstance(node, n.BigOp):
        return _mask_of(node.body)
    weight = node.left if isinstance(node, n.Mul) and isinstance(node.right, n.Log) else node
    inside = weight.items[0] if isinstance(weight, n.Vector) and len(weight.items) == 1 else weight
    name = inside.right if isinstance(inside, n.Sub) and isinstance(inside.left, n.Number) else inside
    return inside if isinstance(name, n.Name) and name.base in _MASKS and name.sub is not None else None


def _is_of_a_label(node: n.Node) -> bool:
    r"""\hat y_i \log y_i, the prediction and the label exchanged."""
    match node:
        case n.Mul(n.Name() as weight, n.Log(n.Name() as law)):
            predicted = bool(weight.accents) or weight.base in ("p", "P")
            return law.base in ("y", "Y") and not law.accents and predicted
    return False
