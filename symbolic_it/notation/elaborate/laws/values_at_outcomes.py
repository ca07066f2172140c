r"""Values of expressions in random variables at an outcome: X \bmod 2, X + Y, \max(X, Y), 1[X > 3], exactly."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from math import ceil, floor

from ...syntax.nodes import Abs, Add, Apply, Chain, Div, Mul, Name, Neg, Node, Number, Pow, Sub
from ...syntax.parts import unbracketed
from ..errors import ElaborationError
from ..expressions.events import event_of
from ..roles.letters import key

_HIGHEST = 64  # exponent
_TWO: dict[type, Callable[[Fraction, Fraction], Fraction]] = {
    Add: lambda a, b: a + b,
    Sub: lambda a, b: a - b,
    Mul: lambda a, b: a * b,
}
_ORDERS: dict[str, Callable[[Fraction, Fraction], bool]] = {
    "=": lambda a, b: a == b,
    "==": lambda a, b: a == b,
    "!=": lambda a, b: a != b,
    "<": lambda a, b: a < b,
    ">": lambda a, b: a > b,
    "<=": lambda a, b: a <= b,
    ">=": lambda a, b: a >= b,
}
_OF_NUMBERS: dict[str, Callable[..., Fraction]] = {
    "min": min,
    "max": max,
    "floor": lambda a: Fraction(floor(a)),
    "ceil": lambda a: Fraction(ceil(a)),
    "mod": lambda a, b: a % b,
    "sgn": lambda a: Fraction((a > 0) - (a < 0)),
}
_ARITIES = {"floor": (1,), "ceil": (1,), "sgn": (1,), "mod": (2,)}


def value_at(node: Node, at: Mapping[str, Fraction]) -> Fraction | None:
    """The value where the variables have these values; None for any other letter, an unknown function, or no value (1/X at 0)."""
    if (event := event_of(node)) is not None:
        truth = holds_at(event, at)
        return None if truth is None else Fraction(truth)
    match node := unbracketed(node):
        case Number(value=value):
            return value
        case Name():
            try:
                return at.get(key(node))
            except ElaborationError:
                return None
        case Neg(body):
            inner = value_at(body, at)
            return None if inner is None else -inner
        case Abs(body):
            inner = value_at(body, at)
            return None if inner is None else abs(inner)
        case Add(a, b) | Sub(a, b) | Mul(a, b):
            one, other = value_at(a, at), value_at(b, at)
            return None if one is None or other is None else _TWO[type(node)](one, other)
        case Div(a, b):
            one, other = value_at(a, at), value_at(b, at)
            return None if one is None or not other else one / other
        case Pow(a, b):
            one, other = value_at(a, at), value_at(b, at)
            whole = one is not None and other is not None and other.denominator == 1 and 0 <= other <= _HIGHEST
            return one ** int(other) if whole and one is not None and other is not None else None
        case Apply(function, args, power=None, sub=None) if function in _OF_NUMBERS and len(args) in _ARITIES.get(function, range(2, 9)):
            values = [v for a in args if (v := value_at(a, at)) is not None]
            undefined = len(values) < len(args) or (function == "mod" and not values[1])
            return None if undefined else _OF_NUMBERS[function](*values)
    return None


def holds_at(event: Chain, at: Mapping[str, Fraction]) -> bool | None:
    """Whether a relation holds at an outcome; None where it is none of numbers."""
    sides = [event.first, *(link.right for link in event.links)]
    values = [None if side is None else value_at(side, at) for side in sides]
    truths = []
    for link, left, right in zip(event.links, values, values[1:], strict=False):
        if left is None or right is None or link.relation not in _ORDERS:
            return None
        truths.append(_ORDERS[link.relation](left, right))
    return all(truths) if truths else None
