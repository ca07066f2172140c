r"""Functions that are smooth near a point by their form: \sqrt{1 + x} near 0, and neither x^{3/2} nor x^3 \log x.

The remainder O(h^n) of an expansion takes a derivative of order n, which agreeing slopes below n do not give.
"""

from __future__ import annotations

from fractions import Fraction

from ...context import Context
from ...syntax.nodes import Add, Apply, Call, Div, Log, Mul, Name, Neg, Node, Number, Pow, Sub
from ...syntax.walk import mentions, walk
from ..shorthand import rebuilt
from .at_one_condition import told

_DEEPEST = 4
_CONSTANTS = (Name("e"), Name("pi"))
_SMOOTH = frozenset(["exp", "sigmoid", "tanh", "sin", "cos", "softplus"])
_POSITIVE = frozenset(["exp", "sigmoid", "softplus"])


def is_smooth_near(node: Node, x: Name, at: Node, context: Context) -> bool:
    """Whether a formula has derivatives of every order in x near a number: no is "not shown"."""
    for _ in range(_DEEPEST):
        full = rebuilt(node, lambda n: None if (body := told(n, context)) is n else body)
        if full == node:
            return all(_is_smooth(part, x, at) for part in walk(node))
        node = full
    return False


def _is_smooth(part: Node, x: Name, at: Node) -> bool:
    if not mentions(part, (x,)):
        return True
    match part:
        case Name() | Add() | Sub() | Neg() | Mul():
            return True
        case Pow(base, Number(value=power)) if power.denominator == 1 and power >= 0:
            return True
        case Pow(base, exponent):
            return _is_positive(base, x, at) or (
                isinstance(exponent, Number) and exponent.value.denominator == 1 and bool(_value(base, x, at))
            )
        case Div(_, bottom):
            return _is_positive(bottom, x, at) or bool(_value(bottom, x, at)) or not mentions(bottom, (x,))
        case Log(arg=arg) | Apply("sqrt" | "log" | "ln", (arg,)):
            return _is_positive(arg, x, at)
        case Apply(function):
            return function in _SMOOTH
        case Call(head=head):
            return part.juxtaposed and (head == x or not isinstance(head, Name))  # x(1 - x), and no w(2x)
    return False


def _is_positive(node: Node, x: Name, at: Node) -> bool:
    """Whether a formula is seen to be positive at the point."""
    value = _value(node, x, at)
    if value is not None:
        return value > 0
    match node:
        case Pow(base, _):
            return _is_positive(base, x, at)
        case Name():
            return node in _CONSTANTS
        case Apply(function):
            return function in _POSITIVE
        case Add(left, right) | Mul(left, right) | Div(left, right):
            return _is_positive(left, x, at) and _is_positive(right, x, at)
    return False


def _value(node: Node, x: Name, at: Node) -> Fraction | None:
    """The rational number that a formula is at the point; None where it is not seen to be one."""
    if node == x:
        return _value(at, x, at)
    match node:
        case Number(value=value):
            return value
        case Neg(body):
            inner = _value(body, x, at)
            return None if inner is None else -inner
        case Mul(left, right):
            one, other = _value(left, x, at), _value(right, x, at)
            return Fraction(0) if 0 in (one, other) else None if one is None or other is None else one * other
        case Add(left, right) | Sub(left, right):
            one, other = _value(left, x, at), _value(right, x, at)
            return None if one is None or other is None else one + other if isinstance(node, Add) else one - other
        case Div(top, bottom):
            one, other = _value(top, x, at), _value(bottom, x, at)
            return None if one is None or not other else one / other
        case Pow(base, Number(value=power)) if power.denominator == 1 and 0 <= power <= 9:
            inner = _value(base, x, at)
            return None if inner is None else inner ** int(power)
    return None


__all__ = ["is_smooth_near"]
