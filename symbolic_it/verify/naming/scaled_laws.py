"""Laws that are none by a factor: p = 2 softmax(z), p(x|z) = -N(x; m, s), u(x) = 2/|X|, p = -(0.4, 0.6)."""

from __future__ import annotations

from fractions import Fraction

from ...notation.elaborate.laws.told_laws import law_of
from ...notation.elaborate.roles.letters import CALLED_LAWS
from ...notation.syntax import nodes as n

_BARE = tuple(map(n.Name, ("p", "q", "P", "Q")))


def is_scaled_law(left: n.Node, right: n.Node) -> bool:
    """Whether what is introduced by a letter of laws is another multiple than one of a law."""
    called = isinstance(left, n.Call)
    name = left.head if isinstance(left, n.Call) else left
    factor, rest = _factor(right)
    if isinstance(name, n.Name) and len(name.base) == 1 and name.base.islower() and _is_softmax(rest):
        return factor != 1
    if not isinstance(name, n.Name) or name.base not in CALLED_LAWS or (name.base in ("u", "m") and not called):
        return False
    if called and isinstance(rest, n.Div) and isinstance(rest.left, n.Number) and isinstance(rest.right, n.Abs):
        return factor * (rest.left.value or 1) != 1
    return (factor != 1 and _is_law(rest)) or (factor < 0 and rest in _BARE)


def _factor(node: n.Node) -> tuple[Fraction, n.Node]:
    """A number before or below an expression, and the expression."""
    match node:
        case n.Neg(body):
            factor, rest = _factor(body)
            return -factor, rest
        case n.Mul(left, right) if (value := _value(left)) is not None:
            factor, rest = _factor(right)
            return value * factor, rest
        case n.Mul(left, right) if (value := _value(right)) is not None:
            factor, rest = _factor(left)
            return value * factor, rest
        case n.Div(above, below) if (value := _value(below)) and _value(above) is None:
            factor, rest = _factor(above)
            return factor / value, rest
    return Fraction(1), node


def _value(node: n.Node) -> Fraction | None:
    match node:
        case n.Number(value=Fraction() | int() as value):
            return Fraction(value)
        case n.Div(n.Number(value=Fraction() | int() as above), n.Number(value=Fraction() | int() as below)) if below:
            return Fraction(above) / Fraction(below)
    return None


def _is_softmax(node: n.Node) -> bool:
    return (isinstance(node, n.Apply) and node.function == "softmax") or (isinstance(node, n.Call) and node.head == n.Name("softmax"))


def _is_law(node: n.Node) -> bool:
    match node:
        case n.Call():
            return law_of(node) is not None
        case n.Matrix():
            return all(_value(x) is not None for row in node.rows for x in row)
        case n.Vector(items):
            values = [_value(x) for x in items]
            return len(values) > 1 and all(x is not None for x in values) and sum(x for x in values if x is not None) == 1
    return False
