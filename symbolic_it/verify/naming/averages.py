"""Averages over samples: a loss is defined with or without the mean, the expectation or the sum over a batch around it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ...notation.syntax import nodes as n
from ...notation.syntax.languages import words as said
from ...patterns import regex
from .known_quantity import EXPECTED, MEAN, SUM, Known


def cores(right: n.Node, averaged: frozenset[str]) -> Iterator[n.Node]:
    """The formula, and it without up to three averages over samples around it."""
    core: n.Node | None = right
    for _ in range(4):
        if core is None:
            return
        yield core
        core = _without_average(core, averaged)


def _without_average(node: n.Node, averaged: frozenset[str]) -> n.Node | None:
    if isinstance(node, n.Neg):
        inner = _without_average(node.body, averaged)
        return None if inner is None else n.Neg(inner)
    if isinstance(node, n.Vector) and len(node.items) == 1:
        return _without_average(node.items[0], averaged)
    if isinstance(node, n.Call) and isinstance(node.head, n.Name) and (node.head.base, node.head.accents[:1]) == ("E", ("hat",)):
        return node.args[0] if EXPECTED in averaged else None
    divided, by = False, list[n.Node]()
    while isinstance(node, (n.Mul, n.Div)):
        if isinstance(node, n.Div):
            if not isinstance(node.right, (n.Name, n.Abs, n.Number)):
                return None
            by.append(node.right)
            node, divided = node.left, True
        elif _is_reciprocal(node.left):
            sign, divided = isinstance(node.left, n.Neg), True
            if sign:
                inner = _without_average(n.Mul(node.left.body, node.right), averaged)  # type: ignore[attr-defined]
                return None if inner is None else n.Neg(inner)
            by.append(node.left.right)  # type: ignore[attr-defined]
            node = node.right
        else:
            return None
    if not isinstance(node, n.BigOp) or (node.kind == "E" and any(isinstance(x, (n.Number, n.Div, n.Mul)) for x in by)):
        return None  # 1/2 E[...] is half of the mean
    kind = EXPECTED if node.kind == "E" else MEAN if node.kind == "sum" and divided else SUM if node.kind == "sum" else ""
    if kind not in averaged:
        return None
    return node.body if kind != SUM or _of_samples(node) else None


def _is_reciprocal(node: n.Node) -> bool:
    node = node.body if isinstance(node, n.Neg) else node
    return isinstance(node, n.Div) and isinstance(node.left, n.Number) and node.left.value == 1


def _of_samples(node: n.BigOp) -> bool:
    """A sum over samples rather than over outcomes: of log p(x_i), or of sums and differences of several logarithms."""
    body = node.body
    while isinstance(body, (n.Neg, n.Vector)):
        body = body.body if isinstance(body, n.Neg) else body.items[0]
    if isinstance(body, n.Log):
        return isinstance(body.arg, n.Call) or (isinstance(body.arg, n.Apply) and body.arg.function != "exp")
    return isinstance(body, (n.Add, n.Sub, n.BigOp))


_AVERAGE = regex(r"(?:\b(?:mean|average[ds]?|per[- ]token)\b|" + said("average") + r")[^.;。]{0,40}\Z", re.I)


def of_the_average(known: Known, before: str) -> Known:
    """The average negative log-likelihood is no sum."""
    if SUM not in known.averaged or _AVERAGE.search(before.rstrip()) is None:
        return known
    return replace(known, averaged=known.averaged - {SUM}, forms=tuple(f for f in known.forms if f != r"-S(\log B)"))
