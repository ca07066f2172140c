"""Distributions below E as they are written: X ~ p(X), (x, y) ~ p(x)p(y|x)."""

from __future__ import annotations

from ...syntax.nodes import Call, Mul, Name, Node, Seq
from ..laws.normal_shape import is_normal
from ..roles.letters import is_variable, key


def multiplied(distribution: Node) -> Node:
    """(x, y) ~ p(x)q(y): laws written side by side are multiplied."""
    if not isinstance(distribution, Seq) or not all(isinstance(i, Call) for i in distribution.items):
        return distribution
    product = distribution.items[0]
    for item in distribution.items[1:]:
        product = Mul(product, item, span=distribution.span)
    return product


def without_own_arguments(distribution: Node, names: list[Name]) -> Node:
    """X ~ p(X), X ~ p(x): the law p. x ~ p(x) needs no such care."""
    if not isinstance(distribution, Call) or not isinstance(distribution.head, Name) or is_normal(distribution):
        return distribution
    if not names or not all(is_variable(n) for n in names) or distribution.separators.count(",") != len(names) - 1:
        return distribution
    given = [key(a) for a in distribution.args if isinstance(a, Name)]
    own = [key(n) for n in names]
    same = given in (own, [n[0].lower() + n[1:] for n in own]) and len(distribution.separators) == len(names) - 1
    return distribution.head if same else distribution
