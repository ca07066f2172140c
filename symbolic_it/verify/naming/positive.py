"""Probabilities and normalisers that are given a negative value: p_i = -e^{z_i}/sum_j e^{z_j}."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from ...decide.verdict import Verdict
from ...notation.context import Context
from ...notation.elaborate.meaning import Introduction, LinkMeaning
from ...notation.syntax import nodes as n
from ...notation.syntax.parts import is_exponential
from ...notation.syntax.walk import walk
from ...patterns import regex
from .desirable import is_sigmoid
from .exactly import equals

_ZERO = n.Number("0", Fraction(0))
_LAWS = frozenset(["p", "q", "P", "Q", "pi"])
_OTHERWISE = regex(r"\b(?:negative|signed|minus|sign|quasi|charge|momentum|utility|scores?)\b", re.I)


def negative_probability(context: Context, link: LinkMeaning, verdict: Verdict, sentence: str) -> Verdict:
    """Refuted, with values, where a probability or a normaliser Z is said to be minus a product of positive things.

    A mismatch where no values are found.
    """
    if link.relation not in ("=", ":=") or verdict.negative or not (isinstance(link.claim, Introduction) or verdict.word == "undecided"):
        return verdict
    if not (_is_probability(link.left.node) or _is_normaliser(link)) or _OTHERWISE.search(sentence):
        return verdict
    body = _without_sign(link.right.node)
    if body is None or not _is_positive(body) or not _is_normalised(body):
        return verdict
    what = "a probability" if _is_probability(link.left.node) else "a normaliser"
    message = f"{what} is never negative; the right side is minus a product of positive things"
    found = equals(replace(context, universal=True), link.right.node, _ZERO, ">=")
    if found is not None and found.word == "refuted" and found.witness:
        return replace(found, message=f"{message}: {found.message}")
    return Verdict("convention-mismatch", message)


def _without_sign(node: n.Node) -> n.Node | None:
    """What a minus stands before; None where there is none."""
    match node:
        case n.Neg(body):
            return body
        case n.Mul(left, right):
            inner = _without_sign(left)
            return None if inner is None else n.Mul(inner, right)
        case n.Div(left, right):
            inner = _without_sign(left)
            return None if inner is None else n.Div(inner, right)
    return None


def _is_probability(node: n.Node) -> bool:
    """p_i, p(x), pi*(y|x): of a law, or an entry of one."""
    if isinstance(node, n.Call):
        return (
            not node.juxtaposed
            and isinstance(node.head, n.Name)
            and node.head.base in _LAWS
            and _is_plain(node.head)
            and "||" not in node.separators
        )
    return isinstance(node, n.Name) and node.base in ("p", "q") and node.sub is not None and _is_plain(node)


def _is_plain(name: n.Name) -> bool:
    """Not a derivative: p', dotted p."""
    return name.sup != "'" and not {"dot", "ddot"} & set(name.accents)


def _is_normalised(body: n.Node) -> bool:
    """Whether a law or a sum of exponentials is in it, as it is in probabilities and normalisers: not q(x) = -e^x."""
    return is_sigmoid(body) or any(
        _is_probability(x) or (isinstance(x, n.BigOp) and any(map(is_exponential, _factors(x)))) for x in walk(body)
    )


def _is_normaliser(link: LinkMeaning) -> bool:
    node = link.left.node
    head = node.head if isinstance(node, n.Call) else node
    return isinstance(head, n.Name) and head.base == "Z" and any(is_exponential(x) for x in _factors(link.right.node))


def _factors(node: n.Node) -> list[n.Node]:
    match node:
        case n.Mul(left, right) | n.Div(left, right):
            return _factors(left) + _factors(right)
        case n.Neg(body) | n.BigOp(body=body):
            return _factors(body)
    return [node]


def _is_positive(node: n.Node) -> bool:
    """A product, ratio or sum of exponentials, probabilities, normalisers and positive numbers, with at least one exponential or law."""
    match node:
        case n.Number(value=value):
            return value > 0
        case n.Mul(left, right) | n.Div(left, right) | n.Add(left, right):
            return _is_positive(left) and _is_positive(right)
        case n.BigOp(kind=("sum" | "int" | "prod"), body=body):
            return _is_positive(body)
        case n.Vector((inner,)):
            return _is_positive(inner)
    if is_exponential(node) or _is_probability(node) or is_sigmoid(node):
        return True
    head = node.head if isinstance(node, n.Call) else node
    return isinstance(head, n.Name) and head.base == "Z"
