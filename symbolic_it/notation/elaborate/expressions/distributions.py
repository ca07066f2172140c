"""Distributions below E as they are written: X ~ p(X), (x, y) ~ p(x)p(y|x)."""

from __future__ import annotations

from dataclasses import replace

from ...syntax.nodes import Call, Chain, Mul, Name, Node, Seq
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


def in_letters(distribution: Node) -> Node:
    """E under p(Y|X=x): under p(y|x), the law of Y where X is the outcome x."""
    if not isinstance(distribution, Call) or distribution.separators.count("|") != 1:
        return distribution
    bar = distribution.separators.index("|") + 1
    drawn, given = distribution.args[:bar], [outcome_of(a) for a in distribution.args[bar:]]
    if not all(isinstance(a, Name) and is_variable(a) and a == Name(a.base) for a in drawn) or None in given:
        return distribution
    letters = [replace(a, base=a.base.lower()) for a in drawn if isinstance(a, Name)]
    return replace(distribution, args=(*letters, *(g for g in given if g is not None)))


def outcome_of(node: Node) -> Name | None:
    """The x of X = x."""
    if not isinstance(node, Chain) or len(node.links) != 1 or node.links[0].relation != "=" or not isinstance(node.first, Name):
        return None
    right = node.links[0].right
    return right if is_variable(node.first) and isinstance(right, Name) and right.base == node.first.base.lower() else None


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
