r"""Softplus and log-sigmoid by the sigmoid: log(1 + e^{-D}) and softplus(-D) are -log sigma(D), as losses have it."""

from __future__ import annotations

from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import nodes as n
from .near_miss import negated


def in_sigmoids(node: n.Node) -> n.Node:
    """The formula with each softplus and log-sigmoid as the logarithm of a sigmoid."""
    return rebuilt(node, _logarithm)


def _logarithm(node: n.Node) -> n.Node | None:
    match node:
        case n.Apply("softplus", (arg,)) if node.power is None and node.sub is None:
            return n.Neg(_of(negated(in_sigmoids(arg))))
        case n.Apply("logsigmoid", (arg,)) if node.power is None and node.sub is None:
            return _of(in_sigmoids(arg))
        case n.Log(n.Add(left, right)) if node.power is None:
            one, power = (left, right) if isinstance(left, n.Number) else (right, left)
            exponent = _exponent(power) if isinstance(one, n.Number) and one.value == 1 else None
            return None if exponent is None else n.Neg(_of(negated(in_sigmoids(exponent)), node))
    return None


def _of(arg: n.Node, log: n.Log | None = None) -> n.Log:
    inside = n.Apply("sigmoid", (arg,))
    return n.Log(inside) if log is None else n.Log(inside, log.base, spelling=log.spelling)


def _exponent(node: n.Node) -> n.Node | None:
    match node:
        case n.Apply("exp", (arg,)) if node.power is None:
            return arg
        case n.Pow(n.Name("e", (), None), exponent):
            return exponent
    return None
